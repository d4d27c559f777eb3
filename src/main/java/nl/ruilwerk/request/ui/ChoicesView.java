package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.CardGrid;
import nl.ruilwerk.look.GoalCard;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.HoldingPlace;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.words.Words;

/** What somebody can exchange for: every goal, with its room and last day, closed ones with the reason. */
@Route("choices")
@Menu(title = "request.menu.CHOICES", order = 10, icon = "CHOICES")
@PermitAll
@ForRole(Role.EMPLOYEE)
class ChoicesView extends Page implements HasDynamicTitle {

    private final Words words;
    private final HoldingPlace holding;
    private final ZoneId zone;
    private final Div held = new Div();

    ChoicesView(JudgingRequest judging, RequestDrafts drafts, HoldingPlace holding, Participations participations, CurrentActor current, Screens screens,
                Words words, Clock clock) {
        this.words = words;
        Actor actor = current.get();
        Edition edition = judging.edition(actor);
        boolean takesPart = participations.current(actor.person(), edition.scheme())
                .filter(one -> one.covers(LocalDate.now(clock.withZone(edition.zone())))).isPresent();
        setTitle(words.say(getLocale(), "request.choices.TITLE"));
        setLead(words.say(getLocale(), "request.choices.LEAD", Map.of("scheme", edition.name().in(getLocale()))));
        screens.carriedOver(edition, getLocale()).ifPresent(note -> add(new MessageLine(Tone.INFO, note)));
        Map<String, CapFact> caps = judging.caps(actor);
        CardGrid goals = new CardGrid();
        List<GoalRoom> rooms = judging.goals(actor);
        Optional<String> closesAll = closesAll(rooms);
        closesAll.ifPresent(reason -> add(new MessageLine(Tone.ATTENTION, reason, takesPart ? new Component[0]
                : new Component[] {new Anchor("enrolment", words.say(getLocale(), "request.home.ENROL"))})));
        for (GoalRoom room : rooms) {
            Goal goal = edition.goal(room.goal());
            Optional<CapFact> cap = Optional.ofNullable(caps.get(room.goal()));
            GoalCard.Data data = closesAll.isPresent() ? screens.aheadOf(goal, cap, getLocale()) : screens.goal(goal, room, cap, getLocale());
            goals.add(room.open() ? new GoalCard(data, () -> begin(drafts, actor, room.goal())) : new GoalCard(data));
        }
        this.holding = holding;
        this.zone = edition.zone();
        add(goals, held, new Paragraph(words.say(getLocale(), "request.choices.NO_PROMISE")));
        showHeld(actor);
    }

    /** One reason for all goals is told once, and each card keeps what a person wants to know before taking part. */
    private Optional<String> closesAll(List<GoalRoom> rooms) {
        Set<String> reasons = rooms.stream().map(room -> room.open() ? Optional.<String>empty() : room.findings().stream()
                .filter(Finding::failed).findFirst().map(finding -> finding.say(getLocale()))).map(reason -> reason.orElse("")).collect(Collectors.toSet());
        return reasons.size() == 1 && rooms.size() > 1 ? reasons.stream().filter(reason -> !reason.isEmpty()).findFirst() : Optional.empty();
    }

    /** Places that can be held before the purchase, and those that are. */
    private void showHeld(Actor actor) {
        held.removeAll();
        List<HoldingPlace.Chance> chances = holding.chances(actor);
        if (chances.isEmpty()) {
            return;
        }
        Card card = new Card(words.say(getLocale(), "request.hold.TITLE"), words.say(getLocale(), "request.hold.LEAD"));
        for (HoldingPlace.Chance chance : chances) {
            String goal = chance.goal().name().in(getLocale());
            card.add(chance.held().map(place -> new MessageLine(Tone.GOOD, words.say(getLocale(), "request.hold.HELD", Map.of("goal", goal, "amount", place.amount(),
                    "lastDay", place.until().atZone(zone).toLocalDate().minusDays(1))),
                    Actions.quiet(words.say(getLocale(), "request.hold.GIVE_BACK"), click -> {
                        holding.giveBack(actor, place.id());
                        showHeld(actor);
                    }))).orElseGet(() -> new MessageLine(Tone.NEUTRAL, words.say(getLocale(), "request.hold.CAN", Map.of("goal", goal, "amount", chance.amount())),
                    Actions.plain(words.say(getLocale(), "request.hold.HOLD"), click -> {
                        Outcome<LocalDate> outcome = holding.hold(actor, chance.goal().code());
                        showHeld(actor);
                        if (!outcome.isAccepted()) {
                            held.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), outcome.refusalOrThrow())));
                        }
                    }))));
        }
        held.add(card);
    }

    private void begin(RequestDrafts drafts, Actor actor, String goal) {
        UUID id = UUID.randomUUID();
        drafts.save(actor, SubmitRequest.begin(id, goal), 0).orThrow();
        UI.getCurrent().navigate(NewRequestView.class, NewRequestView.at(id, NewRequestView.AMOUNT));
    }

    @Override
    public String getPageTitle() {
        return words.say(getLocale(), "request.choices.TITLE") + " · Ruilwerk";
    }
}
