package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Pairs of a label and a value, read as a list: label left, value right. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("rw-facts");
    }

    public Facts(List<SumLine> lines) {
        this();
        setLines(lines);
    }

    /** Figures under each other, right-aligned, with a line above totals. */
    public static Facts sum(List<SumLine> lines) {
        Facts facts = new Facts(lines);
        facts.addClassName("rw-sum");
        return facts;
    }

    public void setLines(List<SumLine> lines) {
        removeAll();
        lines.forEach(line -> add(line.label(), new Span(line.figure()), line.total()));
    }

    /** @return this, to add the next */
    public Facts add(String label, String value) {
        return add(label, new Span(value), false);
    }

    /** @return this, to add the next */
    public Facts add(String label, Component value) {
        return add(label, value, false);
    }

    /** A pair whose label begins with a key to a drawing. */
    void addWithKey(Component key, String label, String value) {
        super.add(new Div(new Term(key, new Span(label)), new Description(value)));
    }

    private Facts add(String label, Component value, boolean total) {
        Div pair = new Div(new Term(label), new Description(value));
        pair.setClassName("rw-total", total);
        super.add(pair);
        return this;
    }
}
