package nl.ruilwerk.hardship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.hardship.HardshipState;
import nl.ruilwerk.hardship.WithdrawingHardship;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.CaseTimeline;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.scheme.Dispensation;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** One hardship request: how it stands, until when the employer has, what was decided and what follows. */
@Route("hardship/:id")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR})
class HardshipView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HardshipRequests hardships;
    private final transient WithdrawingHardship withdrawing;
    private final transient HardshipPanel.Maker panels;
    private final transient People people;
    private final transient Employers employers;
    private final transient Words words;
    private final transient Clock clock;
    private final transient Actor actor;
    private boolean backIsThere;

    HardshipView(HardshipRequests hardships, WithdrawingHardship withdrawing, HardshipPanel.Maker panels, People people, Employers employers,
                 CurrentActor current, Words words, Clock clock) {
        this.hardships = hardships;
        this.withdrawing = withdrawing;
        this.panels = panels;
        this.people = people;
        this.employers = employers;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getRouteParameters().get("id").flatMap(HardshipView::id).flatMap(id -> hardships.find(actor, id)).orElseThrow(NotFoundException::new));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show(HardshipRequest request) {
        removeAll();
        boolean own = actor.is(request.person());
        setTitle(say("hardship.view.TITLE", Map.of("number", request.number())));
        setLead(own ? "" : people.get(request.person()).name());
        if (!backIsThere) {
            setBack(own ? new RouterLink(say("hardship.view.OWN_TITLE"), HardshipsView.class)
                    : new RouterLink(say("hardship.view.REGISTER_TITLE"), HardshipRegisterView.class));
            backIsThere = true;
        }
        add(badge(request, employers.get(request.employer()).today(clock), words, getLocale()));
        Columns columns = new Columns().addToMain(new Card(say("hardship.view.STORY"), new CaseTimeline(timeline(request))));
        request.decision().ifPresent(decision -> columns.addToMain(decision(request, decision)));
        add(columns.addBeside(panels.forReader(request)));
        if (own && request.state() == HardshipState.OPEN) {
            setActions(Actions.danger(say("hardship.view.WITHDRAW"), click -> askToWithdraw(request)));
        } else {
            setActions();
        }
    }

    static StatusBadge badge(HardshipRequest request, LocalDate today, Words words, java.util.Locale locale) {
        boolean late = request.state() == HardshipState.OPEN && today.isAfter(request.lastDay());
        Tone tone = switch (request.state()) {
            case OPEN -> late ? Tone.ATTENTION : Tone.INFO;
            case GRANTED, PARTLY -> Tone.GOOD;
            case REFUSED -> Tone.REFUSED;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, words.say(locale, "hardship.state." + (late ? "LATE" : request.state().name())));
    }

    private Card decision(HardshipRequest request, HardshipRequest.Decision decision) {
        Card card = new Card(say("hardship.view.DECISION"), new Paragraph(decision.reason()));
        UnorderedList effects = new UnorderedList();
        if (decision.reopens()) {
            effects.add(new ListItem(new Anchor("requests/" + request.caseId().orElseThrow(), say("hardship.view.REOPENS"))));
        }
        for (Dispensation one : hardships.dispensations(request.id())) {
            Map<String, Object> figures = new HashMap<>(Map.of("until", one.until(), "rules", one.rules().isEmpty() ? one.check() : String.join(", ", one.rules())));
            one.instead().ifPresent(amount -> figures.put("amount", amount));
            effects.add(new ListItem(say("hardship.view." + (one.instead().isPresent() ? "INSTEAD" : "LIFTED"), figures)));
        }
        if (!decision.arrangement().isBlank()) {
            effects.add(new ListItem(decision.arrangement()));
        }
        if (effects.getChildren().findAny().isPresent()) {
            card.add(effects);
        }
        request.letter().ifPresent(letter -> {
            Anchor link = new Anchor(DocumentLinks.original(letter), say("hardship.view.LETTER"));
            link.setRouterIgnore(true);
            card.add(new Paragraph(link));
        });
        return card;
    }

    private List<CaseTimeline.Step> timeline(HardshipRequest request) {
        ZoneId zone = employers.get(request.employer()).zone();
        List<CaseTimeline.Step> steps = new ArrayList<>();
        steps.add(CaseTimeline.Step.past(say("hardship.view.RECEIVED"), Formats.moment(getLocale(), request.receivedAt().atZone(zone)), ""));
        request.escalatedAt().ifPresent(at -> steps.add(CaseTimeline.Step.past(say("hardship.view.LATE"),
                Formats.moment(getLocale(), at.atZone(zone)), say("hardship.view.LATE_MEANS"))));
        switch (request.state()) {
            case OPEN -> steps.add(CaseTimeline.Step.present(say("hardship.view.WAITS"),
                    say("hardship.view.UNTIL", Map.of("lastDay", request.lastDay())), say("hardship.view.WHO")));
            case WITHDRAWN -> steps.add(CaseTimeline.Step.stopped(say("hardship.state.WITHDRAWN"), "", ""));
            default -> {
                HardshipRequest.Decision decision = request.decision().orElseThrow();
                steps.add(CaseTimeline.Step.past(say("hardship.state." + request.state()), Formats.moment(getLocale(), decision.at().atZone(zone)),
                        people.get(decision.by()).name()));
            }
        }
        return steps;
    }

    private void askToWithdraw(HardshipRequest request) {
        ConfirmDialog sure = new ConfirmDialog(say("hardship.view.WITHDRAW_SURE"), say("hardship.view.WITHDRAW_MEANS"), say("hardship.view.WITHDRAW"),
                confirm -> withdrawing.withdraw(actor, request.id()).either(done -> {
                    UI.getCurrent().refreshCurrentRoute(false);
                    return null;
                }, refusal -> {
                    add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                }));
        sure.setCancelable(true);
        sure.setCancelText(say("hardship.view.KEEP"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, Object> figures) {
        return words.say(getLocale(), key, figures);
    }

    @Override
    public String getPageTitle() {
        return say("hardship.view.OWN_TITLE") + " · Ruilwerk";
    }
}
