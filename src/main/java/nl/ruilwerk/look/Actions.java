package nl.ruilwerk.look;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons in their four weights. The text is a verb: "Aanvraag versturen". */
public final class Actions {

    private Actions() {
    }

    /** The one thing that the screen is for. */
    public static Button primary(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        Button button = plain(text, onClick);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Another thing that one can do here. */
    public static Button plain(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return new Button(text, onClick);
    }

    /** A way out or aside, without weight. */
    public static Button quiet(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        Button button = plain(text, onClick);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** Something that refuses or destroys. */
    public static Button danger(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        Button button = plain(text, onClick);
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }
}
