package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.CardGrid;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.SourceCard;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Where an employee starts: what needs doing, participation, what there is in each source, room, days and requests. */
@Route("home")
@Menu(title = "request.menu.HOME", order = 0, icon = "HOME")
@PermitAll
@ForRole(Role.EMPLOYEE)
class HomeView extends Page implements HasDynamicTitle {

    private static final int LATEST_REQUESTS = 5;

    private final Words words;

    HomeView(JudgingRequest judging, ExecutionRequests requests, RequestDrafts drafts, Participations participations,
             AssessingEnrolment assessing, TaskList tasks,
             RunningChoices running, Screens screens, CurrentActor current, Words words, Clock clock) {
        this.words = words;
        Actor actor = current.get();
        Edition edition = judging.edition(actor);
        LocalDate today = LocalDate.now(clock.withZone(edition.zone()));
        Optional<Participation> participation = participations.current(actor.person(), edition.scheme());

        setTitle(words.say(getLocale(), "request.home.HELLO", Map.of("name", actor.name())));
        setLead(edition.name().in(getLocale()) + " · " + edition.planYear());
        for (TaskLine task : tasks.assignedTo(actor)) {
            add(new MessageLine(Tone.ATTENTION, words.say(getLocale(), "task." + task.form() + ".title", task.titleFigures()),
                    new Anchor("tasks/" + task.id(), say("request.home.DO"))));
        }
        boolean enrols = edition.enrolment().isNeeded();
        boolean takesPart = !enrols || participation.map(one -> one.covers(today)).orElse(false);
        add(new Columns().addToMain(enrols ? participation(participation, assessing, actor, today) : choices(), sources(judging, edition, screens, actor, takesPart))
                .addBeside(drafts(drafts, edition, actor), running(running.of(actor.person(), today), edition), requests(requests, screens, edition, actor), days(judging.sources(actor)), room(judging, edition, actor)));
    }

    /** In a scheme without enrolment everybody begins with a choice. */
    private Component choices() {
        return new Card(say("request.home.CHOOSE"), say("request.home.CHOOSE_LEAD")).withFooter(link("choices", "request.home.NEW_REQUEST", true));
    }

    private Component participation(Optional<Participation> participation, AssessingEnrolment assessing, Actor actor, LocalDate today) {
        boolean runs = participation.map(one -> one.covers(today)).orElse(false);
        boolean waits = participation.map(one -> one.state() == ParticipationState.SUBMITTED).orElse(false);
        boolean starts = participation.filter(one -> one.state() == ParticipationState.ACTIVE)
                .flatMap(Participation::starts).map(start -> start.isAfter(today)).orElse(false);
        if (runs) {
            return new Card(say("request.home.PARTICIPATION"), words.say(getLocale(), "request.home.SINCE",
                    Map.of("day", participation.get().starts().get())))
                    .withBeside(new StatusBadge(Tone.GOOD, say("request.home.TAKES_PART")))
                    .withFooter(link("choices", "request.home.NEW_REQUEST", true), link("enrolment", "request.home.LOOK", false));
        }
        if (!waits && !starts && !assessing.preview(actor).assessment().eligible()) {
            return new Card(say("request.home.PARTICIPATION"), say("request.home.NOT_ELIGIBLE"))
                    .withBeside(new StatusBadge(Tone.NEUTRAL, say("request.home.NO_PART")))
                    .withFooter(link("enrolment", "request.home.WHY", false));
        }
        String lead = starts ? words.say(getLocale(), "request.home.STARTS", Map.of("day", participation.get().starts().get()))
                : say(waits ? "request.home.WAITS" : "request.home.NOT_YET");
        return new Card(say("request.home.PARTICIPATION"), lead)
                .withBeside(new StatusBadge(waits || starts ? Tone.INFO : Tone.NEUTRAL,
                        say(starts ? "request.home.WILL_START" : waits ? "request.home.WAITING" : "request.home.NO_PART")))
                .withFooter(link("enrolment", waits || starts ? "request.home.LOOK" : "request.home.ENROL", !waits && !starts));
    }

    private Component sources(JudgingRequest judging, Edition edition, Screens screens, Actor actor, boolean takesPart) {
        CardGrid cards = new CardGrid();
        judging.sources(actor).stream().filter(HomeView::isThere)
                .forEach(room -> cards.add(new SourceCard(screens.source(room, edition.source(room.source()), getLocale()))));
        Div part = new Div(new H2(say("request.home.SOURCES")));
        part.addClassName("rw-stack");
        if (cards.getChildren().findAny().isEmpty()) {
            part.add(new MessageLine(Tone.NEUTRAL, say(takesPart ? "request.home.NO_SOURCES" : "request.home.NO_SOURCES_YET")));
        } else {
            part.add(cards);
        }
        return part;
    }

    private static boolean isThere(SourceRoom room) {
        return room.fullValue().isPositive() || room.hours().map(hours -> hours.balance().signum() > 0).orElse(false);
    }

    /** Choices over a term: what was taken of it so far, and until when. */
    private Component running(List<RunningChoice> choices, Edition edition) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rw-home-requests");
        for (RunningChoice choice : choices) {
            Span taken = new Span(words.say(getLocale(), "request.home.RUNNING_TAKEN", Map.of("taken", choice.taken(), "total", choice.award())));
            Span period = new Span(choice.end().map(end -> words.say(getLocale(), "request.course.FROM_TO", Map.of("start", choice.start(), "end", end)))
                    .orElseGet(() -> words.say(getLocale(), "request.course.OPEN_ENDED", Map.of("start", choice.start()))));
            period.addClassName("rw-note");
            list.add(new ListItem(new Anchor("running/" + choice.id(), edition.hasGoal(choice.goal()) ? edition.goal(choice.goal()).name().in(getLocale()) : choice.goal()), taken, period));
        }
        // the address is all that requests know of the context below
        Card card = new Card(say("request.home.RUNNING"), list).withFooter(new Anchor("what-if", say("request.home.WHAT_IF")));
        card.setVisible(!choices.isEmpty());
        return card;
    }

    /** Of the sources that this person has, and can still use. */
    private Component days(List<SourceRoom> sources) {
        List<SourceRoom> ahead = sources.stream().filter(room -> room.open() && room.fullValue().isPositive() && room.lastDay().isPresent())
                .sorted(Comparator.comparing(room -> room.lastDay().get())).toList();
        Facts facts = new Facts();
        ahead.forEach(room -> facts.add(room.name().in(getLocale()), Formats.date(getLocale(), room.lastDay().get())));
        Card card = new Card(say("request.home.DAYS"), facts);
        card.setVisible(!ahead.isEmpty());
        return card;
    }

    private Component room(JudgingRequest judging, Edition edition, Actor actor) {
        Map<String, CapFact> caps = judging.caps(actor);
        Facts facts = new Facts();
        for (Goal goal : edition.goals()) {
            Optional.ofNullable(caps.get(goal.code())).ifPresent(cap -> facts.add(goal.name().in(getLocale()),
                    words.say(getLocale(), "request.home.PLACES", Map.of("left", Math.max(0, cap.guaranteed() - cap.countedPlaces()),
                            "total", cap.guaranteed()))));
        }
        Card card = new Card(say("request.home.ROOM"), say("request.home.ROOM_LEAD"), facts);
        card.setVisible(facts.getChildren().findAny().isPresent());
        return card;
    }

    private Component drafts(RequestDrafts drafts, Edition edition, Actor actor) {
        List<RequestDraft> saved = drafts.of(actor);
        UnorderedList list = new UnorderedList();
        saved.stream().filter(draft -> edition.hasGoal(draft.content().goal())).forEach(draft -> list.add(new ListItem(
                new Anchor("requests/new/" + draft.content().id() + "/1", edition.goal(draft.content().goal()).name().in(getLocale())))));
        Card card = new Card(say("request.home.DRAFTS"), list);
        card.setVisible(!saved.isEmpty());
        return card;
    }

    private Component requests(ExecutionRequests requests, Screens screens, Edition edition, Actor actor) {
        List<ExecutionRequest> own = requests.of(actor.person());
        if (own.isEmpty()) {
            return new Card(say("request.home.REQUESTS"), say("request.home.NO_REQUESTS"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rw-home-requests");
        own.stream().limit(LATEST_REQUESTS).forEach(request -> {
            Span amount = new Span(Formats.money(getLocale(), request.granted().orElse(request.asked())));
            amount.addClassName("rw-amount");
            list.add(new ListItem(new Anchor("requests/" + request.id(),
                    edition.hasGoal(request.goal()) ? edition.goal(request.goal()).name().in(getLocale()) : request.number()), amount,
                    new StatusBadge(Screens.tone(request.state()), screens.state(request.state(), getLocale()))));
        });
        return new Card(say("request.home.REQUESTS"), list).withFooter(link("requests", "request.home.ALL", false));
    }

    private Component link(String address, String key, boolean primary) {
        return primary ? Actions.primary(say(key), click -> UI.getCurrent().navigate(address))
                : Actions.plain(say(key), click -> UI.getCurrent().navigate(address));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.menu.HOME") + " · Ruilwerk";
    }
}
