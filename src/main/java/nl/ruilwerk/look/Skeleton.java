package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The shape of what is being loaded. */
public class Skeleton extends Div {

    /** @param lines how many lines of text it stands for, 1 or more */
    public Skeleton(int lines) {
        addClassName("rw-skeleton");
        getElement().setAttribute("role", "status");
        Span words = new Span(Texts.text("skeleton.LOADING"));
        words.addClassName("rw-spoken");
        add(words);
        for (int i = 0; i < lines; i++) {
            Span line = new Span();
            line.getElement().setAttribute("aria-hidden", "true");
            add(line);
        }
    }

    /** The shape of a card with a heading, a figure and some lines. */
    public static Skeleton card() {
        Skeleton card = new Skeleton(4);
        card.addClassName("rw-card");
        return card;
    }
}
