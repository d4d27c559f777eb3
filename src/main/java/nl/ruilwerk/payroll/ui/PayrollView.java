package nl.ruilwerk.payroll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Figure;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.KeyFigures;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.ReadingBatch;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The lines of a pay month: look, close, download, and take in what payroll answers. */
@Route("payroll")
@Menu(title = "payroll.menu.PAYROLL", order = 50, icon = "PAYROLL")
@PermitAll
@ForRole({Role.PAYROLL, Role.AUDITOR})
class PayrollView extends Page implements HasUrlParameter<String>, HasDynamicTitle {

    private final ReadingBatch reading;
    private final ClosingPayMonth closing;
    private final AnsweringPayroll answering;
    private final People people;
    private final Words words;
    private final Clock clock;
    private final Actor actor;
    private final Employer employer;
    private final Div message = new Div();

    PayrollView(ReadingBatch reading, ClosingPayMonth closing, AnsweringPayroll answering, People people, Employers employers,
                CurrentActor current, Words words, Clock clock) {
        this.reading = reading;
        this.closing = closing;
        this.answering = answering;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
        this.employer = employers.get(actor.employer());
        setWide(true);
        setTitle(say("payroll.TITLE"));
        setLead(say("payroll.LEAD"));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String month) {
        show(month(month).orElseGet(this::firstToDo));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.ofNullable(text).map(YearMonth::parse);
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    /** @return the earliest month that is still open, or the current one */
    private YearMonth firstToDo() {
        return reading.months(actor).stream().filter(month -> reading.batch(actor, month).isEmpty()).findFirst().orElseGet(this::thisMonth);
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(employer.zone()));
    }

    private void show(YearMonth month) {
        removeAll();
        TreeSet<YearMonth> months = new TreeSet<>(reading.months(actor));
        months.add(thisMonth());
        months.add(month);
        Select<YearMonth> choose = new Select<>();
        choose.setLabel(say("payroll.MONTH"));
        choose.addClassName("rw-payroll-month");
        choose.setItems(months);
        choose.setItemLabelGenerator(one -> Formats.month(getLocale(), one)
                + (reading.batch(actor, one).isPresent() ? " · " + say("payroll.CLOSED") : ""));
        choose.setValue(month);
        choose.addValueChangeListener(change -> UI.getCurrent().navigate(PayrollView.class, change.getValue().toString()));
        List<PayrollLine> lines = reading.lines(actor, month);
        Optional<PayBatch> batch = reading.batch(actor, month);
        add(choose, message, new KeyFigures(
                new Figure(say("payroll.LINES"), String.valueOf(lines.size())),
                new Figure(say("payroll.SOURCES"), Formats.money(getLocale(), total(lines, PlannedLine.Kind.SOURCE))),
                new Figure(say("payroll.GOALS"), Formats.money(getLocale(), total(lines, PlannedLine.Kind.GOAL)))));
        batch.ifPresent(closed -> add(batchCard(closed)));
        if (lines.isEmpty()) {
            add(new EmptyState(Icons.PAYROLL, say("payroll.EMPTY"), say("payroll.EMPTY_NEXT")));
        } else {
            add(new Card(table(lines)));
        }
        boolean open = batch.map(closed -> closed.acknowledged().isEmpty()).orElse(false);
        if (!actor.holds(Role.PAYROLL)) {
            setActions();
        } else if (batch.isEmpty()) {
            setActions(Actions.primary(words.say(getLocale(), "payroll.CLOSE", Map.of("month", month)), click -> askToClose(month, lines.size())));
        } else if (open) {
            setActions(Actions.primary(say("payroll.ACKNOWLEDGE"), click -> done(answering.acknowledge(actor, batch.get().id()), month, "payroll.ACKNOWLEDGED")));
        } else {
            setActions();
        }
    }

    private Component batchCard(PayBatch batch) {
        Anchor download = new Anchor("payroll-files/" + batch.id(), say("payroll.DOWNLOAD"));
        download.setRouterIgnore(true);
        download.addClassName("rw-button-link");
        Facts facts = new Facts()
                .add(say("payroll.FILE"), batch.fileName())
                .add(say("payroll.CLOSED_AT"), Formats.moment(getLocale(), batch.closedAt().atZone(employer.zone())))
                .add(say("payroll.LINES"), String.valueOf(batch.lines()))
                .add("SHA-256", batch.sha256());
        return new Card(say("payroll.BATCH"), facts)
                .withBeside(batch.acknowledged().isPresent() ? new StatusBadge(Tone.GOOD, say("payroll.state.ACKNOWLEDGED"))
                        : new StatusBadge(Tone.INFO, say("payroll.state.EXPORTED")))
                .withFooter(download);
    }

    private Component table(List<PayrollLine> lines) {
        Set<PersonId> ids = lines.stream().map(PayrollLine::person).collect(Collectors.toSet());
        Map<PersonId, String> names = people.names(ids);
        Map<PersonId, String> numbers = people.employeeNumbers(ids);
        DataTable<PayrollLine> table = new DataTable<PayrollLine>(say("payroll.TABLE"))
                .text(say("payroll.PERSON"), line -> names.getOrDefault(line.person(), ""))
                .text(say("payroll.EMPLOYEE_NUMBER"), line -> numbers.getOrDefault(line.person(), ""))
                .text(say("payroll.COMPONENT"), PayrollLine::component)
                .text(say("payroll.SIDE"), line -> say("payroll.side." + line.side()))
                .figure(say("payroll.AMOUNT"), line -> Formats.money(getLocale(), line.amount()))
                .text(say("payroll.GROUND"), PayrollLine::addendumRef)
                .component(say("payroll.STATE"), line -> state(line));
        if (actor.holds(Role.PAYROLL)) {
            table.actions(say("payroll.ACTION"), line -> line.state() == PayrollLine.State.EXPORTED
                    ? Actions.quiet(say("payroll.REJECT"), click -> askToReject(line)) : new Span());
        }
        return table.setDense(true).setRows(lines);
    }

    private Component state(PayrollLine line) {
        Tone tone = switch (line.state()) {
            case PLANNED -> Tone.NEUTRAL;
            case EXPORTED -> Tone.INFO;
            case ACKNOWLEDGED -> Tone.GOOD;
            case REJECTED -> Tone.REFUSED;
        };
        StatusBadge badge = new StatusBadge(tone, say("payroll.state." + line.state()));
        return line.rejectReason().isEmpty() ? badge : new Div(badge, new Span(" " + line.rejectReason()));
    }

    private void askToClose(YearMonth month, int lines) {
        ConfirmDialog sure = new ConfirmDialog(words.say(getLocale(), "payroll.CLOSE_SURE", Map.of("month", month)),
                words.say(getLocale(), "payroll.CLOSE_MEANS", Map.of("lines", lines)), words.say(getLocale(), "payroll.CLOSE", Map.of("month", month)),
                confirm -> done(closing.close(actor, month), month, "payroll.CLOSED_NOW"));
        sure.setCancelable(true);
        sure.setCancelText(say("payroll.CANCEL"));
        sure.open();
    }

    private void askToReject(PayrollLine line) {
        Dialog dialog = new Dialog(say("payroll.REJECT"));
        TextArea reason = new TextArea(say("payroll.REJECT_REASON"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        Div problem = new Div();
        dialog.add(reason, problem);
        dialog.getFooter().add(Actions.plain(say("payroll.CANCEL"), click -> dialog.close()), Actions.danger(say("payroll.REJECT"), click ->
                answering.reject(actor, line.id(), reason.getValue()).either(rejected -> {
                    dialog.close();
                    show(line.payMonth());
                    return null;
                }, refusal -> {
                    problem.removeAll();
                    problem.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                })));
        dialog.open();
    }

    private void done(Outcome<?> outcome, YearMonth month, String key) {
        MessageLine line = outcome.either(
                accepted -> new MessageLine(Tone.GOOD, words.say(getLocale(), key, Map.of("month", month))),
                refusal -> new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
        show(month);
        message.removeAll();
        message.add(line);
    }

    private static Money total(List<PayrollLine> lines, PlannedLine.Kind side) {
        return Money.sum(lines.stream().filter(line -> line.side() == side).map(PayrollLine::amount).toList());
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("payroll.TITLE") + " · Ruilwerk";
    }
}
