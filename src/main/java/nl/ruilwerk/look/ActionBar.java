package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The actions of a screen in a bar that stays in sight at the bottom while the rest scrolls. */
public class ActionBar extends Div {

    private final Div message = new Div();
    private final Div buttons = new Div();

    /** @param buttons the primary one first; on a desktop it stands right, on a phone on top */
    public ActionBar(Component... buttons) {
        addClassName("rw-action-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.text("actions.LABEL"));
        message.addClassName("rw-action-bar-message");
        this.buttons.addClassName("rw-action-bar-buttons");
        this.buttons.add(buttons);
        getElement().appendChild(message.getElement(), this.buttons.getElement());
    }

    /** Replaces the buttons. */
    public void setButtons(Component... components) {
        buttons.removeAll();
        buttons.add(components);
    }

    /** What stands beside the buttons: a {@link MessageLine}, or the amount that goes with them. None clears it. */
    public ActionBar setMessage(Component... components) {
        message.removeAll();
        message.add(components);
        return this;
    }

    boolean isBare() {
        return buttons.getComponentCount() == 0 && message.getComponentCount() == 0;
    }
}
