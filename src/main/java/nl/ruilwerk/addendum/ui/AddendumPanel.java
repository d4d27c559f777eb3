package nl.ruilwerk.addendum.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.addendum.pdf.AddendumText;
import nl.ruilwerk.look.Card;

/** The addendum in sight, word for word as it is hashed and signed. */
@StyleSheet("context://ruilwerk/letter.css")
public final class AddendumPanel extends Div {

    public AddendumPanel(Addendum addendum) {
        addClassName("rw-stack");
        // built from the stored text by our own template, which escapes every word of it
        Div letter = new Div(new Html("<div lang=\"nl\">" + AddendumText.ofCanonical(addendum.content()).html() + "</div>"));
        letter.addClassName("rw-letter");
        Paragraph hash = new Paragraph("SHA-256 " + addendum.sha256());
        hash.addClassName("rw-note");
        add(new Card(letter, hash));
    }
}
