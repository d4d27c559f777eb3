package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;

/** What a choice means for pension, benefits and pay: a few short lines, the articles behind fold-outs, one tick. */
public class Consequences extends Composite<Section> {

    /** One consequence in one short sentence. */
    public record Line(Icons icon, String sentence) implements Serializable {
    }

    /**
     * The text behind the lines.
     *
     * @param name such as "Artikel 5 van de regeling"
     */
    public record Article(String name, String text) implements Serializable {
    }

    private final Checkbox tick = new Checkbox();

    /** @param tickLabel the words beside the tick, such as "Ik heb dit gelezen" */
    public Consequences(String title, List<Line> lines, List<Article> articles, String tickLabel) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rw-icon-list");
        lines.forEach(line -> list.add(new ListItem(line.icon().create(), new Span(line.sentence()))));
        tick.setLabel(tickLabel);
        tick.setRequiredIndicatorVisible(true);
        tick.addValueChangeListener(change -> tick.setInvalid(false));
        getContent().addClassNames("rw-card", "rw-stack", "rw-consequences");
        getContent().add(new H2(title), list);
        articles.forEach(article -> getContent().add(new FoldOut(article.name(), new Paragraph(article.text()))));
        getContent().add(tick);
    }

    public boolean isTicked() {
        return tick.getValue();
    }

    public void setTicked(boolean ticked) {
        tick.setValue(ticked);
    }

    /** @param listener told true or false whenever the tick changes */
    public Registration onTick(SerializableConsumer<Boolean> listener) {
        return tick.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    /** Says that the tick is needed when it is missing, and goes there. @return whether it was ticked */
    public boolean demandTick() {
        if (!isTicked()) {
            tick.setErrorMessage(Texts.text("consequences.TICK_NEEDED"));
            tick.setInvalid(true);
            tick.focus();
        }
        return isTicked();
    }
}
