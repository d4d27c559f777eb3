package nl.ruilwerk.regulation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.regulation.ReadingRegulations;
import nl.ruilwerk.regulation.RegulationChange;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** One change of the regulation: for everybody what participants are told, for the employer's side also who was consulted and what the text says differently. */
@Route("regulation/:id")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.EMPLOYER_SIGNER, Role.HR, Role.PROCESS_OWNER, Role.AUDITOR})
class RegulationChangeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReadingRegulations reading;
    private final transient ChangesPanel.Maker panels;
    private final transient Schemes schemes;
    private final transient Words words;
    private final transient Actor actor;

    RegulationChangeView(ReadingRegulations reading, ChangesPanel.Maker panels, Schemes schemes, CurrentActor current, Words words) {
        this.reading = reading;
        this.panels = panels;
        this.schemes = schemes;
        this.words = words;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        RegulationChange change = entering.getRouteParameters().get("id").flatMap(RegulationChangeView::id).flatMap(id -> reading.find(actor, id))
                .orElseThrow(NotFoundException::new);
        removeAll();
        setWide(reading.seesTexts(actor));
        setTitle(say("regulation.change.TITLE"));
        change.record().ifPresent(record -> setLead(words.say(getLocale(), follow(change) ? "regulation.change.LEAD_FOLLOW" : "regulation.change.LEAD", Map.of("day", record.inForceFrom()))));
        if (reading.seesTexts(actor)) {
            setBack(new RouterLink(say("regulation.view.TITLE"), RegulationsView.class));
        }
        change.record().ifPresent(this::show);
        if (reading.seesTexts(actor)) {
            add(panels.of(change));
        }
    }

    private boolean follow(RegulationChange change) {
        List<Integer> years = schemes.planYears(change.scheme());
        return schemes.edition(change.scheme(), years.get(years.size() - 1)).runningChoicesFollow();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show(RegulationChange.Recorded record) {
        String notice = getLocale().getLanguage().equals("en") ? record.noticeEnglish() : record.noticeDutch();
        Facts facts = new Facts().add(say("regulation.view.HOLDS"), Formats.date(getLocale(), record.inForceFrom()))
                .add(say("regulation.change.REASON"), record.reason())
                .add(say("regulation.view.CONSULTED"), say("regulation.consulted." + record.consultation().with())
                        + record.consultation().outcome().map(outcome -> ": " + say("regulation.outcome." + outcome)).orElse(""));
        record.consultation().on().ifPresent(day -> facts.add(say("regulation.change.CONSULTED_ON"), Formats.date(getLocale(), day)));
        add(new Card(say("regulation.change.WHAT"), new Paragraph(notice.isEmpty() ? say("regulation.change.NOTHING_TOLD") : notice), facts));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("regulation.change.TITLE") + " · Ruilwerk";
    }
}
