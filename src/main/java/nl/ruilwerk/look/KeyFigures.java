package nl.ruilwerk.look;

import com.vaadin.flow.component.html.DescriptionList;

/** The few figures that matter on a screen, beside each other. */
public class KeyFigures extends DescriptionList {

    public KeyFigures(Figure... figures) {
        addClassName("rw-key-figures");
        add(figures);
    }
}
