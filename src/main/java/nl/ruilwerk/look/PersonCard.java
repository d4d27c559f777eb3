package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/** A person to sign in as, in the demo. */
public class PersonCard extends Composite<Article> {

    /**
     * @param role  what this person does here, such as "Leerkracht, PO"
     * @param story what can be seen with this person, one sentence; empty for none
     */
    public record Data(String name, String role, String story) implements Serializable {
    }

    public PersonCard(Data data, SerializableRunnable choose) {
        Span initials = new Span(initials(data.name()));
        initials.addClassName("rw-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        NativeButton button = new NativeButton(data.name(), click -> choose.run());
        button.addClassName("rw-stretched");
        H3 name = new H3();
        name.add(button);
        Paragraph role = new Paragraph(data.role());
        role.addClassName("rw-note");
        Div words = new Div(name, role);
        if (!data.story().isEmpty()) {
            words.add(new Paragraph(data.story()));
        }
        getContent().addClassNames("rw-card", "rw-person");
        getContent().add(initials, words);
    }

    /** First letter of the first name and of the last word: "Fatima el Amrani" gives FA. */
    static String initials(String name) {
        String[] parts = name.trim().split("\\s+");
        String first = parts[0].isEmpty() ? "" : first(parts[0]);
        return parts.length < 2 ? first : first + first(parts[parts.length - 1]);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
