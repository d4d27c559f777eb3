package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
        this(new H2(happened), kept, next, actions);
    }

    /** As the constructor, for a page that shows nothing else: what happened is the heading of the page. */
    public static ErrorState page(String happened, String kept, String next, Component... actions) {
        return new ErrorState(new H1(happened), kept, next, actions);
    }

    private ErrorState(Component happened, String kept, String next, Component... actions) {
        addClassNames("rw-empty", "rw-error");
        getElement().setAttribute("role", "alert");
        Span round = new Span(Icons.WARNING.create());
        round.addClassName("rw-empty-icon");
        add(round, happened, new Paragraph(kept), new Paragraph(next));
        if (actions.length > 0) {
            Div buttons = new Div(actions);
            buttons.addClassName("rw-buttons");
            add(buttons);
        }
    }
}
