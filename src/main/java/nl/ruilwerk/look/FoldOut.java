package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** A line that unfolds: what most people need not read. Works without script and is searchable in the page. */
public class FoldOut extends NativeDetails {

    private final Div content = new Div();

    public FoldOut(String summary, Component... components) {
        addClassName("rw-fold-out");
        setSummary(Icons.UNFOLD.create(), new Span(summary));
        content.addClassName("rw-fold-out-content");
        content.add(components);
        setContent(content);
    }

    /** Replaces the words to click on, with an icon that says how it stands. */
    void say(Icons icon, String summary) {
        setSummary(Icons.UNFOLD.create(), new Span(summary), icon.create());
    }

    /** Replaces what unfolds; stays open when open. */
    public void setComponents(Component... components) {
        content.removeAll();
        content.add(components);
    }
}
