package nl.ruilwerk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import nl.ruilwerk.identity.PasswordPolicy;
import nl.ruilwerk.words.Words;

/** Asks for a new password, twice. */
class NewPassword extends Div {

    private final PasswordField once;
    private final PasswordField again;

    NewPassword(Words words) {
        once = field(words.say(getLocale(), "shell.password.PASSWORD"));
        once.setHelperText(words.say(getLocale(), "shell.password.HELP", Map.of("shortest", PasswordPolicy.SHORTEST)));
        again = field(words.say(getLocale(), "shell.password.AGAIN"));
        addClassName("rw-stack");
        add(once, again);
    }

    private static PasswordField field(String label) {
        PasswordField field = new PasswordField(label);
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setMaxLength(200);
        return field;
    }

    boolean isSameTwice() {
        return once.getValue().equals(again.getValue());
    }

    String getValue() {
        return once.getValue();
    }
}
