package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Nothing here yet: what will stand here, and the first step towards it. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String text, Component... actions) {
        addClassName("rw-empty");
        Span round = new Span(icon.create());
        round.addClassName("rw-empty-icon");
        Paragraph head = new Paragraph(title);
        head.addClassName("rw-empty-title");
        Paragraph body = new Paragraph(text);
        body.addClassName("rw-note");
        add(round, head, body);
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("rw-buttons");
            add(buttons);
        }
    }
}
