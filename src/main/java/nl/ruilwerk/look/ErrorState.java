package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Something went wrong: what happened, what is kept, what to do. */
public class ErrorState extends Div {

    /**
     * @param happened what happened, as a heading
     * @param kept     that nothing is lost, or what is
     * @param next     what to do now
     */
    public ErrorState(String happened, String kept, String next, Component... actions) {
        addClassNames("rw-empty", "rw-error");
        getElement().setAttribute("role", "alert");
        Span round = new Span(Icons.WARNING.create());
        round.addClassName("rw-empty-icon");
        add(round, new H2(happened), new Paragraph(kept), new Paragraph(next));
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("rw-buttons");
            add(buttons);
        }
    }
}
