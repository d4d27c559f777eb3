package nl.ruilwerk.career.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.career.Arrangement;
import nl.ruilwerk.career.CareerRecord;
import nl.ruilwerk.career.CareerRecords;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** What stands beside the form: what happened, how the choice stands, and what no longer fits. */
public final class ArrangementPanel extends Div {

    /** Makes panels. */
    @Component
    public static final class Maker {

        private final CareerRecords records;
        private final ExecutionRequests requests;
        private final RunningChoices running;
        private final People people;
        private final Schemes schemes;
        private final EventNames names;
        private final Words words;

        Maker(CareerRecords records, ExecutionRequests requests, RunningChoices running, People people, Schemes schemes, EventNames names, Words words) {
            this.records = records;
            this.requests = requests;
            this.running = running;
            this.people = people;
            this.schemes = schemes;
            this.names = names;
            this.words = words;
        }

        public com.vaadin.flow.component.Component of(Arrangement arrangement) {
            return new ArrangementPanel(this, arrangement);
        }
    }

    private ArrangementPanel(Maker maker, Arrangement arrangement) {
        Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();
        addClassName("rw-stack");
        CareerRecord event = maker.records.get(arrangement.event());
        ExecutionRequest request = maker.requests.get(arrangement.request());
        Edition edition = maker.schemes.edition(request.edition());
        Facts facts = new Facts()
                .add(maker.words.say(locale, "career.arrange.PERSON"), maker.people.get(arrangement.person()).name())
                .add(maker.words.say(locale, "career.arrange.EVENT"), maker.names.of(event.happened(), locale))
                .add(maker.words.say(locale, "career.arrange.DAY"), Formats.date(locale, event.day()))
                .add(maker.words.say(locale, "career.arrange.GOAL"), edition.goal(request.goal()).name().in(locale));
        maker.running.find(request.id()).ifPresent(choice -> facts
                .add(maker.words.say(locale, "career.running.PERIOD"), choice.end().map(end -> maker.words.say(locale, "career.running.FROM_TO",
                        Map.of("start", choice.start(), "end", end))).orElseGet(() -> maker.words.say(locale, "career.running.OPEN_ENDED", Map.of("start", choice.start()))))
                .add(maker.words.say(locale, "career.running.TAKEN"), Formats.money(locale, choice.taken()))
                .add(maker.words.say(locale, "career.running.TOTAL"), Formats.money(locale, choice.award())));
        request.evaluation().gives().filter(given -> given.unit().equals("hours"))
                .ifPresent(given -> facts.add(maker.words.say(locale, "career.arrange.BOUGHT"), Formats.hours(locale, Hours.of(given.quantity()))));
        edition.events().stream().filter(rule -> rule.code().equals(arrangement.rule())).findFirst()
                .ifPresent(rule -> facts.add(maker.words.say(locale, "career.arrange.TOLD"), rule.text().in(locale)));
        add(new Card(maker.words.say(locale, "career.arrange.CHOICE"), facts).withFooter(new Anchor("what-if/" + arrangement.person(),
                maker.words.say(locale, "career.running.WHAT_IF"))));
        if (!arrangement.findings().isEmpty()) {
            add(new WhyPanel(maker.words.say(locale, "career.arrange.WHY"), SpokenFindings.of(arrangement.findings(), locale)));
        }
    }
}
