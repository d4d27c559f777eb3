package nl.ruilwerk.regulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.regulation.ComparingTexts;
import nl.ruilwerk.regulation.RegulationChange;
import nl.ruilwerk.scheme.TextChange;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** What a change of the regulation says differently: where, what stood there and what stands there now. */
public final class ChangesPanel extends Div {

    /** Makes panels. */
    @Component
    public static final class Maker {

        private final ComparingTexts comparing;
        private final Words words;

        Maker(ComparingTexts comparing, Words words) {
            this.comparing = comparing;
            this.words = words;
        }

        public com.vaadin.flow.component.Component of(RegulationChange change) {
            return new ChangesPanel(this, change);
        }
    }

    private ChangesPanel(Maker maker, RegulationChange change) {
        Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();
        addClassName("rw-stack");
        List<TextChange> all = maker.comparing.changes(change);
        add(new Card(new DataTable<TextChange>(maker.words.say(locale, "regulation.changes.TITLE"))
                .component(maker.words.say(locale, "regulation.changes.WHAT"), one -> part(one, locale))
                .text(maker.words.say(locale, "regulation.changes.BEFORE"), one -> one.before().orElse("–"))
                .text(maker.words.say(locale, "regulation.changes.AFTER"), one -> one.after().orElse("–")).setRows(all)));
    }

    /** What people call it, and below that where the process owner finds it. */
    private static Div part(TextChange change, Locale locale) {
        Span place = new Span(change.place().isEmpty() ? change.file() : change.file() + ": " + change.place());
        place.addClassNames("rw-note", "rw-place");
        return new Div(new Div(change.name().isEmpty() ? change.file() : change.name().in(locale)), place);
    }
}
