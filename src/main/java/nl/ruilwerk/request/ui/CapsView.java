package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.budget.GoalRestrictions;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RestrictingGoal;
import nl.ruilwerk.request.WaitingLists;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The caps of the running plan year per goal and unit, by places and by amount; and collective restrictions. */
@Route("caps")
@Menu(title = "request.menu.CAPS", order = 40, icon = "CAPS")
@PermitAll
@ForRole({Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR})
class CapsView extends Page implements HasDynamicTitle {

    private final CapLedger caps;
    private final GoalRestrictions restrictions;
    private final RestrictingGoal restricting;
    private final WaitingLists waitingLists;
    private final People people;
    private final Words words;
    private final Actor actor;
    private final Edition edition;
    private final transient Map<String, String> units;
    private final Div message = new Div();

    CapsView(CapLedger caps, GoalRestrictions restrictions, RestrictingGoal restricting, WaitingLists waitingLists, People people, Employers employers,
             JudgingRequest judging, Screens screens,
             CurrentActor current, Words words) {
        this.caps = caps;
        this.restrictions = restrictions;
        this.restricting = restricting;
        this.waitingLists = waitingLists;
        this.people = people;
        this.words = words;
        this.actor = current.get();
        this.edition = judging.edition(actor);
        this.units = employers.get(actor.employer()).units();
        setWide(true);
        setTitle(words.say(getLocale(), "request.caps.TITLE", Map.of("year", String.valueOf(edition.planYear()))));
        setLead(say("request.caps.LEAD"));
        screens.carriedOver(edition, getLocale()).ifPresent(note -> add(new MessageLine(Tone.INFO, note)));
        show();
    }

    private void show() {
        getChildren().filter(child -> child instanceof Card || child instanceof DataTable || child instanceof EmptyState).toList().forEach(this::remove);
        add(message);
        List<CapRoom> rooms = caps.rooms(actor.employer(), edition.planYear()).stream().filter(room -> edition.hasGoal(room.goal()))
                .sorted(Comparator.comparingInt(room -> edition.goal(room.goal()).rank())).toList();
        if (rooms.isEmpty()) {
            add(new EmptyState(Icons.CAPS, say("request.caps.EMPTY"), say("request.caps.EMPTY_NEXT")));
        } else {
            add(new Card(places(rooms)), new Card(budgets(rooms)));
            waitingLists.lists(actor, edition.planYear()).forEach((room, places) -> add(new Card(line(room, places))));
        }
        add(restrictionCard());
    }

    private Component places(List<CapRoom> rooms) {
        return new DataTable<CapRoom>(say("request.caps.PLACES"))
                .text(say("request.case.GOAL"), room -> edition.goal(room.goal()).name().in(getLocale()))
                .text(say("request.case.UNIT"), room -> units.getOrDefault(room.unit(), room.unit()))
                .figure(say("request.caps.GUARANTEED"), room -> String.valueOf(room.guaranteed()))
                .figure(say("request.caps.RESERVED"), room -> String.valueOf(room.reservedPlaces()))
                .figure(say("request.caps.GRANTED"), room -> String.valueOf(room.grantedPlaces()))
                .figure(say("request.caps.WAITING"), room -> String.valueOf(room.waiting()))
                .figures(say("request.caps.FREE"), room -> room.freePlaces() == 0
                        ? new StatusBadge(Tone.ATTENTION, say("request.caps.FULL")) : new Span(String.valueOf(room.freePlaces())))
                .setDense(true)
                .setRows(rooms);
    }

    private Component line(CapRoom room, List<WaitingLine.Place> places) {
        String goal = edition.hasGoal(room.goal()) ? edition.goal(room.goal()).name().in(getLocale()) : room.goal();
        Map<PersonId, String> names = people.names(places.stream().map(WaitingLine.Place::person).toList());
        return new DataTable<WaitingLine.Place>(words.say(getLocale(), "request.caps.LINE", Map.of("goal", goal, "unit", units.getOrDefault(room.unit(), room.unit()))))
                .text(say("request.caps.LINE_POSITION"), place -> place.position() == 0 ? say("request.caps.LINE_OFFERED") : String.valueOf(place.position()))
                .text(say("request.case.PERSON"), place -> names.getOrDefault(place.person(), ""))
                .text(say("request.caps.LINE_SINCE"), place -> Formats.moment(getLocale(), place.since().atZone(edition.zone())))
                .figure(say("request.case.ASKED"), place -> Formats.money(getLocale(), place.wanted()))
                .figure(say("request.caps.LINE_OFFER"), place -> place.offered().map(amount -> Formats.money(getLocale(), amount)).orElse(""))
                .text(say("request.caps.LINE_UNTIL"), place -> place.offeredUntil()
                        .map(until -> Formats.date(getLocale(), until.atZone(edition.zone()).toLocalDate().minusDays(1))).orElse(""))
                .setDense(true)
                .setRows(places);
    }

    private Component budgets(List<CapRoom> rooms) {
        return new DataTable<CapRoom>(say("request.caps.AMOUNTS"))
                .text(say("request.case.GOAL"), room -> edition.goal(room.goal()).name().in(getLocale()))
                .text(say("request.case.UNIT"), room -> units.getOrDefault(room.unit(), room.unit()))
                .figure(say("request.caps.BUDGET"), room -> Formats.money(getLocale(), room.budget()))
                .figure(say("request.caps.RESERVED"), room -> Formats.money(getLocale(), room.reserved()))
                .figure(say("request.caps.GRANTED"), room -> Formats.money(getLocale(), room.granted()))
                .figure(say("request.caps.FREE"), room -> Formats.money(getLocale(), room.free()))
                .setDense(true)
                .setRows(rooms);
    }

    private Component restrictionCard() {
        Card card = new Card(say("request.caps.RESTRICTIONS"), say("request.caps.RESTRICTIONS_LEAD"));
        Map<String, GoalRestriction> inForce = restrictions.inForce(actor.employer(), edition.planYear());
        inForce.values().forEach(restriction -> {
            MessageLine line = new MessageLine(Tone.REFUSED, edition.goal(restriction.goal()).name().in(getLocale()) + ": " + restriction.reason());
            if (actor.holdsEverywhere(Role.EMPLOYER_SIGNER)) {
                line.add(Actions.quiet(say("request.caps.LIFT"), click -> {
                    restricting.lift(actor, edition.planYear(), restriction.goal());
                    show();
                }));
            }
            card.add(line);
        });
        if (inForce.isEmpty()) {
            card.add(new Span(say("request.caps.NO_RESTRICTION")));
        }
        if (actor.holdsEverywhere(Role.EMPLOYER_SIGNER)) {
            card.withFooter(Actions.plain(say("request.caps.RESTRICT"), click -> askToRestrict(inForce)));
        }
        return card;
    }

    private void askToRestrict(Map<String, GoalRestriction> inForce) {
        Dialog dialog = new Dialog(say("request.caps.RESTRICT"));
        RadioButtonGroup<Goal> goal = new RadioButtonGroup<>(say("request.case.GOAL"));
        goal.setItems(edition.goals().stream().filter(one -> !inForce.containsKey(one.code())).toList());
        goal.setItemLabelGenerator(one -> one.name().in(getLocale()));
        RadioButtonGroup<GoalRestriction.Ground> ground = new RadioButtonGroup<>(say("request.caps.GROUND"));
        ground.setItems(GoalRestriction.Ground.values());
        ground.setItemLabelGenerator(one -> say("request.caps.GROUND." + one));
        TextArea reason = new TextArea(say("request.caps.REASON"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        Checkbox agreement = new Checkbox(say("request.caps.AGREEMENT"));
        Div problem = new Div();
        dialog.add(new MessageLine(Tone.ATTENTION, say("request.caps.RESTRICT_MEANS")), goal, ground, reason, agreement, problem);
        dialog.getFooter().add(Actions.plain(say("request.story.KEEP"), click -> dialog.close()), Actions.danger(say("request.caps.RESTRICT"), click -> {
            problem.removeAll();
            if (goal.isEmpty() || ground.isEmpty()) {
                problem.add(new MessageLine(Tone.ATTENTION, say("request.caps.CHOOSE")));
                return;
            }
            restricting.restrict(actor, edition.planYear(), goal.getValue().code(), ground.getValue(), reason.getValue(), agreement.getValue())
                    .either(ended -> {
                        dialog.close();
                        message.removeAll();
                        message.add(new MessageLine(Tone.GOOD, words.say(getLocale(), "request.caps.RESTRICTED", Map.of("ended", ended))));
                        show();
                        return null;
                    }, refusal -> {
                        problem.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                        return null;
                    });
        }));
        dialog.open();
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.menu.CAPS") + " · Ruilwerk";
    }
}
