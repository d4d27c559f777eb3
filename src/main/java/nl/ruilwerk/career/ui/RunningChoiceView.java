package nl.ruilwerk.career.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.AskingWhatIf;
import nl.ruilwerk.career.EndingChoice;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.payroll.RevisingAmounts;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** One choice over a term: what each month takes, what was taken, what is to come; and the way to stop it where the scheme allows that. */
@Route("running/:id")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.HR, Role.PAYROLL})
class RunningChoiceView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExecutionRequests requests;
    private final transient RunningChoices running;
    private final transient EndingChoice ending;
    private final transient AskingWhatIf asking;
    private final transient RevisingAmounts revising;
    private final transient Employers employers;
    private final transient Clock clock;
    private final transient Schemes schemes;
    private final transient Words words;
    private final transient Actor actor;

    RunningChoiceView(ExecutionRequests requests, RunningChoices running, EndingChoice ending, AskingWhatIf asking, RevisingAmounts revising,
                      Employers employers, Schemes schemes, Clock clock, CurrentActor current, Words words) {
        this.requests = requests;
        this.running = running;
        this.ending = ending;
        this.asking = asking;
        this.revising = revising;
        this.employers = employers;
        this.clock = clock;
        this.schemes = schemes;
        this.words = words;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        ExecutionRequest request = entering.getRouteParameters().get("id").flatMap(RunningChoiceView::id).flatMap(id -> requests.find(actor, id))
                .orElseThrow(NotFoundException::new);
        show(request, running.find(request.id()).orElseThrow(NotFoundException::new));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show(ExecutionRequest request, RunningChoice choice) {
        removeAll();
        Edition edition = schemes.edition(request.edition());
        setTitle(edition.goal(request.goal()).name().in(getLocale()));
        setLead(say("career.running.LEAD", Map.of("number", request.number())));
        Facts facts = new Facts()
                .add(say("career.running.PERIOD"), choice.end().map(end -> say("career.running.FROM_TO", Map.of("start", choice.start(), "end", end)))
                        .orElseGet(() -> say("career.running.OPEN_ENDED", Map.of("start", choice.start()))))
                .add(say("career.running.TAKEN"), Formats.money(getLocale(), choice.taken()));
        Optional<RevisingAmounts.Standing> standing = revising.standing(request, schemes.editionOn(edition.scheme(), yearToShow(request)).planYear());
        standing.ifPresentOrElse(now -> facts.add(say("career.running.YEAR", Map.of("year", String.valueOf(now.planYear()))),
                        say(now.last() ? "career.running.FINAL" : "career.running.PROVISIONAL", Map.of("amount", now.amount(), "charge", now.charge()))),
                () -> facts.add(say("career.running.TOTAL"), Formats.money(getLocale(), choice.award())));
        Anchor whatIf = new Anchor(actor.is(request.person()) ? "what-if" : "what-if/" + request.person(), say("career.running.WHAT_IF"));
        whatIf.setVisible(asking.about(actor, request.person()).isPresent());
        Card summary = new Card(say("career.running.SUMMARY"), facts).withFooter(new Anchor("requests/" + request.id(), say("career.running.REQUEST")), whatIf);
        DataTable<PlannedLine> table = new DataTable<PlannedLine>(say("career.running.MONTHS"))
                .text(say("career.running.MONTH"), line -> Formats.month(getLocale(), line.payMonth()))
                .text(say("career.running.SOURCE"), line -> edition.source(line.code()).name().in(getLocale()))
                .figure(say("career.running.AMOUNT"), this::amount).setRows(sources(choice));
        add(summary, new Card(table));
        if (ending.canBeRevoked(actor, request.id().value())) {
            setActions(Actions.danger(say("career.running.STOP"), click -> askToStop(request)));
        } else {
            setActions();
        }
    }

    /** This plan year, or the first one of a choice that has still to begin. */
    private LocalDate yearToShow(ExecutionRequest request) {
        LocalDate today = employers.get(request.employer()).today(clock);
        LocalDate start = request.evaluation().term().orElseThrow().start();
        return today.isBefore(start) ? start : today;
    }

    private static List<PlannedLine> sources(RunningChoice choice) {
        return choice.lines().stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE).sorted(Comparator.comparing(PlannedLine::payMonth)).toList();
    }

    private String amount(PlannedLine line) {
        return line.units().map(hours -> Formats.hours(getLocale(), Hours.of(hours.abs())))
                .orElseGet(() -> Formats.money(getLocale(), line.amount().negated()));
    }

    private void askToStop(ExecutionRequest request) {
        ConfirmDialog sure = new ConfirmDialog(say("career.running.STOP_SURE"), say("career.running.STOP_MEANS"), say("career.running.STOP"),
                confirm -> ending.revoke(actor, request.id().value()).either(lastDay -> {
                    UI.getCurrent().refreshCurrentRoute(false);
                    return null;
                }, refusal -> {
                    add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                }));
        sure.setCancelable(true);
        sure.setCancelText(say("career.running.KEEP"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, ?> figures) {
        return words.say(getLocale(), key, figures);
    }

    @Override
    public String getPageTitle() {
        return say("career.running.SUMMARY") + " · Ruilwerk";
    }
}
