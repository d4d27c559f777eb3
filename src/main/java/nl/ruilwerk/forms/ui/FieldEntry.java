package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import nl.ruilwerk.forms.FormScreen.FieldState;

/**
 * One field on the screen: between a Vaadin component and the answer as the form's check reads it.
 *
 * @param <C> the component
 * @param <V> its value
 */
abstract class FieldEntry<C extends Component & InputField<? extends HasValue.ValueChangeEvent<V>, V> & HasValidationProperties, V> {

    /** Stands for something typed that cannot be read; no field accepts it, so the check says what would be right. */
    static final String UNREADABLE = "?";

    private final C component;

    FieldEntry(C component) {
        this.component = component;
        component.setManualValidation(true); // the form's own rules are the only ones
        component.setWidthFull();
    }

    final C component() {
        return component;
    }

    /** @return the answer as typed; what cannot be read is handed in all the same, for the check to say so */
    abstract Object read();

    /** Shows an answer: typed, as the check gives it, or as {@link #read()} gave it before. */
    abstract void write(Object answer);

    /** Brings the component up to date with what was worked out from the answers. */
    void show(FieldState state, boolean formIsReadOnly) {
        component.setLabel(state.label());
        component.setHelperText(state.help().isEmpty() ? null : state.help());
        component.setRequiredIndicatorVisible(state.required() && !formIsReadOnly);
        component.setReadOnly(state.readonly() || formIsReadOnly);
        component.setEnabled(!state.disabled());
        if (state.readonly() || state.disabled()) {
            write(state.value());
        }
    }

    /** @param sentence what is wrong; empty if nothing is */
    void blame(String sentence) {
        component.setErrorMessage(sentence.isEmpty() ? null : sentence);
        component.setInvalid(!sentence.isEmpty());
    }

    /** Calls when a person changed the answer, not when a program did. */
    void onChange(Runnable call) {
        component.addValueChangeListener(change -> {
            if (!(change instanceof AbstractField.ComponentValueChangeEvent<?, ?> event) || event.isFromClient()) {
                call.run();
            }
        });
    }

    /** @return whether a person is done with the field, so that it may say what is wrong */
    boolean isFinished() {
        return true;
    }

    void focus() {
        component.getElement().callJsFunction("focus");
    }
}
