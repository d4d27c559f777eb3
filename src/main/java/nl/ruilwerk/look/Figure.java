package nl.ruilwerk.look;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One large figure with what it is; several stand in {@link KeyFigures}. */
public class Figure extends Div {

    private final Span figure = new Span();
    private final Span note = new Span();

    public Figure(String label, String figure) {
        this(label, figure, "");
    }

    /** @param note a few words under the figure; empty for none */
    public Figure(String label, String figure, String note) {
        addClassName("rw-figure-block");
        this.figure.addClassName("rw-figure");
        this.note.addClassName("rw-note");
        add(new DescriptionList.Term(label), new DescriptionList.Description(this.figure, this.note));
        update(figure, note);
    }

    public void update(String figure, String note) {
        this.figure.setText(figure);
        this.note.setText(note);
        this.note.setVisible(!note.isEmpty());
    }
}
