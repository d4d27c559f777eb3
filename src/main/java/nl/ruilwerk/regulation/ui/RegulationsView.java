package nl.ruilwerk.regulation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.regulation.ReadingRegulations;
import nl.ruilwerk.regulation.RegulationChange;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The texts that the employer worked with, newest first, with who was consulted on each change. */
@Route("regulation")
@Menu(title = "regulation.menu.REGULATION", order = 61, icon = "DOCUMENT")
@PermitAll
@ForRole({Role.EMPLOYER_SIGNER, Role.HR, Role.PROCESS_OWNER, Role.AUDITOR})
class RegulationsView extends Page implements HasDynamicTitle {

    private final transient Employer employer;
    private final transient Words words;

    RegulationsView(ReadingRegulations reading, Employers employers, CurrentActor current, Words words) {
        Actor actor = current.get();
        this.employer = employers.get(actor.employer());
        this.words = words;
        setWide(true);
        setTitle(say("regulation.view.TITLE"));
        setLead(say("regulation.view.LEAD"));
        List<RegulationChange> all = new ArrayList<>(reading.all(actor));
        Collections.reverse(all);
        if (all.isEmpty()) {
            add(new EmptyState(Icons.DOCUMENT, say("regulation.view.NONE"), say("regulation.view.NONE_YET")));
            return;
        }
        add(new Card(new DataTable<RegulationChange>(say("regulation.view.TEXTS"))
                .text(say("regulation.view.NUMBER"), change -> String.valueOf(change.number()))
                .text(say("regulation.view.SINCE"), change -> Formats.date(getLocale(), LocalDate.ofInstant(change.seenAt(), employer.zone())))
                .text(say("regulation.view.HOLDS"), change -> change.record().map(record -> Formats.date(getLocale(), record.inForceFrom())).orElse("–"))
                .text(say("regulation.view.CONSULTED"), this::consulted)
                .component(say("regulation.view.STATE"), this::state)
                .actions(say("regulation.view.OPEN"), change -> change.before().isEmpty() ? new Span() : link(change)).setRows(all)));
    }

    private Anchor link(RegulationChange change) {
        Anchor open = new Anchor("regulation/" + change.id(), say("regulation.view.SEE"));
        open.getElement().setAttribute("aria-label", words.say(getLocale(), "regulation.view.SEE_OF", Map.of("number", change.number())));
        return open;
    }

    private String consulted(RegulationChange change) {
        return change.record().map(record -> say("regulation.consulted." + record.consultation().with())
                + record.consultation().outcome().map(outcome -> ": " + say("regulation.outcome." + outcome)).orElse("")
                + record.consultation().on().map(day -> ", " + Formats.date(getLocale(), day)).orElse("")).orElse("–");
    }

    private StatusBadge state(RegulationChange change) {
        return change.before().isEmpty() ? new StatusBadge(Tone.NEUTRAL, say("regulation.state.FIRST")) : change.isOpen()
                ? new StatusBadge(Tone.ATTENTION, say("regulation.state.OPEN")) : new StatusBadge(Tone.GOOD, say("regulation.state.RECORDED"));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("regulation.view.TITLE") + " · Ruilwerk";
    }
}
