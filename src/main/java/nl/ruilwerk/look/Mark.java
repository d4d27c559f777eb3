package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;

/** The mark and the word Ruilwerk. */
public class Mark extends Span {

    public Mark() {
        addClassName("rw-mark");
        SvgIcon mark = new SvgIcon("ruilwerk/mark.svg", "mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span("Ruilwerk"));
    }
}
