package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Two columns on a desktop, what I do and what I have; one column on a phone, in the same order. */
public class Columns extends Div {

    private final Div main = new Div();
    private final Div beside = new Div();

    public Columns() {
        addClassName("rw-columns");
        main.addClassName("rw-stack");
        beside.addClassName("rw-stack");
        add(main, beside);
    }

    public Columns(Component main, Component beside) {
        this();
        addToMain(main);
        addBeside(beside);
    }

    /** The wide column: what I do. */
    public Columns addToMain(Component... components) {
        main.add(components);
        return this;
    }

    /** The narrow column: what I have. */
    public Columns addBeside(Component... components) {
        beside.add(components);
        return this;
    }

    /** Both columns equally wide, for instance a receipt and the form about it. */
    public Columns even() {
        addClassName("rw-even");
        return this;
    }
}
