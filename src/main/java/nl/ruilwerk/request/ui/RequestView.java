package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
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
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.WaitingLists;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.request.spi.SealedDocument;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** One request: what happened, what happens now and who does it, what will happen and when, with its documents. */
@Route("requests/:id")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL, Role.AUDITOR})
class RequestView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final ExecutionRequests requests;
    private final WithdrawingRequest withdrawing;
    private final WaitingLists waitingLists;
    private final Schemes schemes;
    private final People people;
    private final TaskList tasks;
    private final SealedDocument sealed;
    private final RequestCasePanel.Maker panels;
    private final Screens screens;
    private final Words words;
    private final Clock clock;
    private final Actor actor;
    private boolean backIsThere;
    private final Span state = new Span();

    RequestView(ExecutionRequests requests, WithdrawingRequest withdrawing, WaitingLists waitingLists, Schemes schemes, People people, TaskList tasks,
                SealedDocument sealed, RequestCasePanel.Maker panels, Screens screens, CurrentActor current, Words words, Clock clock) {
        this.requests = requests;
        this.withdrawing = withdrawing;
        this.waitingLists = waitingLists;
        this.schemes = schemes;
        this.people = people;
        this.tasks = tasks;
        this.sealed = sealed;
        this.panels = panels;
        this.screens = screens;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        ExecutionRequest request = entering.getRouteParameters().get("id").flatMap(RequestView::id)
                .flatMap(id -> requests.find(actor, id)).orElseThrow(NotFoundException::new);
        show(request);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show(ExecutionRequest request) {
        removeAll();
        boolean own = actor.is(request.person());
        Edition edition = schemes.edition(request.edition());
        setTitle(edition.goal(request.goal()).name().in(getLocale()));
        setLead(words.say(getLocale(), "request.list.NUMBER", Map.of("number", request.number()))
                + (own ? "" : " · " + people.get(request.person()).name()));
        if (own && !backIsThere) {
            setBack(new RouterLink(say("request.list.TITLE"), RequestsView.class));
            backIsThere = true;
        }
        showState(request);
        waitingLists.standing(actor, request).ifPresent(standing -> add(new MessageLine(Tone.INFO, standing(standing, edition))));
        if (own) {
            for (TaskLine task : tasks.assignedTo(actor)) {
                if (task.subjectId().equals(request.id().value())) {
                    add(new MessageLine(Tone.ATTENTION, words.say(getLocale(), "task." + task.form() + ".title", task.titleFigures()),
                            new Anchor("tasks/" + task.id(), say("request.home.DO"))));
                }
            }
        }
        request.decision().ifPresent(decision -> add(new MessageLine(Tone.REFUSED, decision.reason())));
        // the address is all that requests know of the context below
        boolean all = request.granted().filter(granted -> !granted.isLessThan(request.cost())).isPresent();
        if (own && !all && !request.state().isUndecided() && request.state() != RequestState.WITHDRAWN && edition.parameter("hardship_term").isPresent()) {
            add(new Anchor("hardship/new?about=request/" + request.id(), say("request.story.HARDSHIP")));
        }
        Card story = new Card(say("request.story.TITLE"), new CaseTimeline(timeline(request, edition)));
        Div documents = new Div();
        documents.setVisible(false);
        sealed.of(request.id()).ifPresent(document -> {
            Anchor link = new Anchor(DocumentLinks.original(new DocumentId(document)), say("request.story.ADDENDUM"));
            link.setRouterIgnore(true);
            documents.add(new Card(say("request.story.DOCUMENTS"), link));
            documents.setVisible(true);
        });
        if (request.state() == RequestState.GRANTED && request.evaluation().term().filter(term -> !term.code().isEmpty()).isPresent()) {
            story.withFooter(new Anchor("running/" + request.id(), say("request.story.RUNNING")));
        }
        add(new Columns().addToMain(story, documents).addBeside(own ? panels.forEmployee(request, actor) : panels.forDecider(request, actor)));
        if (own && request.state().isUndecided()) {
            setActions(Actions.danger(say("request.story.WITHDRAW"), click -> askToWithdraw(request)));
        } else {
            setActions();
        }
    }

    private String standing(WaitingLists.Standing standing, Edition edition) {
        return standing.place().offeredUntil().map(until -> {
            LocalDate lastDay = until.atZone(edition.zone()).toLocalDate().minusDays(1);
            long days = Math.max(0, ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(edition.zone())), lastDay));
            return words.say(getLocale(), days == 1 ? "request.line.OFFERED_DAY" : "request.line.OFFERED", Map.of(
                    "amount", standing.place().offered().orElseThrow(), "lastDay", lastDay, "days", days));
        }).orElseGet(() -> words.say(getLocale(), "request.line.POSITION", Map.of("position", standing.place().position(), "waiting", standing.waiting(),
                "lastDay", edition.planEnd())));
    }

    private void showState(ExecutionRequest request) {
        state.removeAll();
        state.add(new StatusBadge(Screens.tone(request.state()), screens.state(request.state(), getLocale())));
        addBesideTitle(state);
    }

    private void askToWithdraw(ExecutionRequest request) {
        ConfirmDialog sure = new ConfirmDialog(say("request.story.WITHDRAW_SURE"), say("request.story.WITHDRAW_MEANS"),
                say("request.story.WITHDRAW"), confirm -> withdrawing.withdraw(actor, request.id().value()).either(done -> {
                    UI.getCurrent().refreshCurrentRoute(false);
                    return null;
                }, refusal -> {
                    add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                }));
        sure.setCancelable(true);
        sure.setCancelText(say("request.story.KEEP"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private List<CaseTimeline.Step> timeline(ExecutionRequest request, Edition edition) {
        List<CaseTimeline.Step> steps = new ArrayList<>();
        boolean paid = false;
        for (RequestStep step : requests.story(request.id())) {
            boolean stop = List.of("refused", "lapsed", "withdrawn", "restricted", "closed").contains(step.step());
            String moment = Formats.moment(getLocale(), step.at().atZone(edition.zone()));
            String who = step.by().map(by -> actor.is(by) ? say("request.story.YOU") : people.get(by).name()).orElse("");
            String title = words.say(getLocale(), "request.step." + step.step(), step.figures());
            steps.add(stop ? CaseTimeline.Step.stopped(title, moment, who) : CaseTimeline.Step.past(title, moment, who));
            paid |= step.step().equals("paid");
        }
        String since = steps.isEmpty() ? "" : Formats.date(getLocale(), requests.story(request.id()).get(steps.size() - 1).at().atZone(edition.zone()).toLocalDate());
        if (request.state().isUndecided()) {
            steps.add(CaseTimeline.Step.present(say("request.now." + request.state()), words.say(getLocale(), "request.story.SINCE", Map.of("day", since)),
                    say("request.now." + request.state() + ".WHO")));
            if (request.state() != RequestState.ACCEPTED) {
                steps.add(CaseTimeline.Step.future(say("request.story.WILL_SIGN"), "", ""));
            }
        }
        if (!paid && (request.state().isUndecided() || request.state() == RequestState.GRANTED)) {
            request.split().values().stream().map(ExecutionRequest.Part::payMonth).distinct().sorted().forEach(month -> steps.add(
                    request.state() == RequestState.GRANTED && !month.isAfter(YearMonth.now(clock.withZone(edition.zone())))
                            ? CaseTimeline.Step.present(words.say(getLocale(), "request.story.WILL_PAY", Map.of("month", month)), "", say("request.story.PAYROLL"))
                            : CaseTimeline.Step.future(words.say(getLocale(), "request.story.WILL_PAY", Map.of("month", month)), "", "")));
        }
        return steps;
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.case.REQUEST") + " · Ruilwerk";
    }
}
