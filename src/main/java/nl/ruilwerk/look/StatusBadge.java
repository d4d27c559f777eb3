package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Span;

/** How something stands, in a word or two, with icon and colour. */
public class StatusBadge extends Span {

    public StatusBadge(Tone tone, String words) {
        this(tone, tone.icon(), words);
    }

    public StatusBadge(Tone tone, Icons icon, String words) {
        addClassNames("rw-badge", tone.className());
        add(icon.create(), new Span(words));
    }
}
