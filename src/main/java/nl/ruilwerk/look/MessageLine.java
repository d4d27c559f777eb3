package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One sentence that stands out: icon, words and colour. Screen readers are told when it appears. */
public class MessageLine extends Div {

    private final Span text = new Span();

    public MessageLine(Tone tone, String text) {
        addClassNames("rw-message", tone.className());
        getElement().setAttribute("role", tone == Tone.REFUSED ? "alert" : "status");
        this.text.setText(text);
        add(tone.icon().create(), this.text);
    }

    /** @param actions links or quiet buttons after the sentence */
    public MessageLine(Tone tone, String text, Component... actions) {
        this(tone, text);
        add(actions);
    }

    @Override
    public void setText(String sentence) {
        text.setText(sentence);
    }

    @Override
    public String getText() {
        return text.getText();
    }
}
