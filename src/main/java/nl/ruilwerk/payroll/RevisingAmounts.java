package nl.ruilwerk.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.request.EndedChoices;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Charge;
import nl.ruilwerk.scheme.ChosenTerm;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.KeptEditions;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.ProvisionalCourse;
import nl.ruilwerk.scheme.Revision;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets provisional amounts anew, such as those up to the tax room for travel: each night, and before payroll closes a month, so that the last run
 * of the sources in a plan year is the final one. What turns out later is set right in the next run, the first of the new plan year; that begins
 * with an amount of its own (LZ-97, LZ-173, LZ-174, LZ-A09). Safe on several nodes and when repeated: the lines themselves say what was done.
 */
@Service
public class RevisingAmounts {

    private static final String REVISED = "amount-revised";
    private static final String FINAL = "amount-final";

    private final PayrollLines lines;
    private final AnsweringPayroll answering;
    private final ExecutionRequests requests;
    private final EndedChoices ended;
    private final JudgingRequest judging;
    private final Situations situations;
    private final Evaluator evaluator;
    private final KeptEditions kept;
    private final SourceLedger sources;
    private final ComponentCodes codes;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RevisingAmounts(PayrollLines lines, AnsweringPayroll answering, ExecutionRequests requests, EndedChoices ended, JudgingRequest judging, Situations situations,
                    Evaluator evaluator, KeptEditions kept, SourceLedger sources, ComponentCodes codes, People people, Employers employers, Schemes schemes, Inbox inbox,
                    TransactionTemplate transactions, Clock clock) {
        this.lines = lines;
        this.answering = answering;
        this.requests = requests;
        this.ended = ended;
        this.judging = judging;
        this.situations = situations;
        this.evaluator = evaluator;
        this.kept = kept;
        this.sources = sources;
        this.codes = codes;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Where the amount of a plan year stands.
     *
     * @param charge EUR that the goal costs in the plan year by what was known last
     * @param amount EUR that is exchanged for it in the plan year
     * @param last   whether the last run of the plan year has been
     */
    public record Standing(int planYear, Money charge, Money amount, boolean last) {}

    @Scheduled(cron = "${ruilwerk.payroll.revision-check:0 10 3 * * *}")
    public void look() {
        employers.all().forEach(this::look);
    }

    /**
     * The same for one employer; each choice in a transaction of its own. Facts of people have no history, so the plan year before is looked at no
     * longer than until its first run after: later a new address would change what was right.
     */
    public void look(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return;
        }
        Edition running = schemes.editionOn(employer.scheme(), today);
        if (!lines.isClosed(employer.id(), YearMonth.from(running.planStart()))) {
            before(running).ifPresent(edition -> reviseAll(employer, edition));
        }
        reviseAll(employer, running);
    }

    /** Before a month is closed: sets anew what would be handed over in it. The first run of a plan year sets the year before right. */
    void beforeClosing(Employer employer, YearMonth month) {
        Edition edition = schemes.editionOn(employer.scheme(), month.atEndOfMonth());
        if (month.equals(YearMonth.from(edition.planStart()))) {
            before(edition).ifPresent(last -> reviseAll(employer, last));
        }
        provisional(edition, lines.ofMonth(employer.id(), month)).forEach(id -> transactions.executeWithoutResult(status -> revise(id, edition)));
    }

    private Optional<Edition> before(Edition edition) {
        int year = edition.planYear() - 1;
        return schemes.has(edition.scheme(), year) ? Optional.of(schemes.edition(edition.scheme(), year)) : Optional.empty();
    }

    private void reviseAll(Employer employer, Edition edition) {
        Set<String> goals = edition.goals().stream().filter(RevisingAmounts::isProvisional).map(Goal::code).collect(Collectors.toSet());
        if (!goals.isEmpty()) {
            requests.grantedFor(employer.id(), goals).forEach(id -> transactions.executeWithoutResult(status -> revise(id, edition)));
        }
    }

    /** After a month was closed, in its transaction: the amount of a plan year of which nothing is left to hand over is final. */
    void closed(Employer employer, YearMonth month, List<PayrollLine> handedOver) {
        Edition edition = schemes.editionOn(employer.scheme(), month.atEndOfMonth());
        for (RequestId id : provisional(edition, handedOver)) {
            if (ofYear(id, edition).stream().noneMatch(line -> line.state() == PayrollLine.State.PLANNED)) {
                ExecutionRequest request = requests.get(id);
                standing(request, edition.planYear()).ifPresent(standing -> tell(request, edition, FINAL, standing, standing.amount(), month.toString()));
            }
        }
    }

    private static Set<RequestId> provisional(Edition edition, List<PayrollLine> lines) {
        return lines.stream().filter(line -> line.side() == PlannedLine.Kind.GOAL && edition.hasGoal(line.code()) && isProvisional(edition.goal(line.code())))
                .map(PayrollLine::request).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isProvisional(Goal goal) {
        return goal.terms().charge().filter(Charge::provisional).isPresent();
    }

    /** @return where the amount of a granted request stands in a plan year; empty where the goal has no provisional charge */
    public Optional<Standing> standing(ExecutionRequest request, int planYear) {
        Edition edition = kept.of(request.evaluation().digest(), schemes.edition(request.scheme(), planYear));
        if (!edition.hasGoal(request.goal()) || !isProvisional(edition.goal(request.goal()))) {
            return Optional.empty();
        }
        Money amount = given(exchanged(request.id(), edition));
        List<RequestStep> told = requests.story(request.id()).stream().filter(step -> step.step().equals(REVISED) || step.step().equals(FINAL))
                .filter(step -> String.valueOf(planYear).equals(step.figures().get("year"))).toList();
        boolean last = told.stream().anyMatch(step -> step.step().equals(FINAL));
        // after the last run, what that or a later correction said; until then what is known now, or at least what is exchanged
        Money charge = last ? (Money) told.get(told.size() - 1).figures().get("charge")
                : judged(request, edition).map(found -> found.revision().charge()).orElse(amount);
        return Optional.of(new Standing(planYear, charge, amount, last));
    }

    /**
     * What the scheme says to a choice in a plan year now.
     *
     * @param planned lines that can still change: of sources, and for each the one that pays the goal
     * @param done    EUR that sources give in lines that stay
     */
    private record Judged(List<PayrollLine> planned, Money done, Revision revision) {}

    private Optional<Judged> judged(ExecutionRequest request, Edition edition) {
        Optional<ChosenTerm> course = course(request, edition);
        if (course.isEmpty() || !edition.hasGoal(request.goal())) {
            return Optional.empty();
        }
        List<PayrollLine> exchange = exchanged(request.id(), edition);
        // one that replaces a rejected line stays as payroll was promised it
        List<PayrollLine> open = exchange.stream().filter(line -> line.state() == PayrollLine.State.PLANNED && line.corrects().isEmpty()).toList();
        List<PayrollLine> planned = withTheirGoal(open, edition.goal(request.goal()));
        List<PayrollLine> fixed = exchange.stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE && !open.contains(line)).toList();
        return evaluator.revise(edition, situation(request, edition), judging.ask(request), running(request, edition, course.get(), fixed, planned))
                .map(revision -> new Judged(planned, given(fixed), revision));
    }

    private void revise(RequestId id, Edition now) {
        ExecutionRequest request = requests.get(id);
        requests.oneAtATime(request.person());
        lines.oneAtATime(request.employer());
        Edition edition = kept.of(request.evaluation().digest(), now);
        // a rejected line that nobody repaired yet would count for nothing
        if (answering.unrepaired(id).isEmpty()) {
            judged(request, edition).ifPresent(found -> carryOut(request, edition, found));
        }
    }

    /** The part of the term in the plan year; empty when it has none, or ended before. */
    private Optional<ChosenTerm> course(ExecutionRequest request, Edition edition) {
        ChosenTerm term = request.evaluation().term().orElseThrow();
        LocalDate start = later(term.start(), edition.planStart());
        LocalDate end = edition.planEnd();
        if (!term.openEnded() && term.end().isBefore(end)) {
            end = term.end();
        }
        LocalDate stopped = ended.of(request.person()).get(request.id());
        if (stopped != null && stopped.isBefore(end)) {
            end = stopped;
        }
        end = lastDayOfService(people.get(request.person()), end);
        if (end.isBefore(start)) {
            return Optional.empty();
        }
        YearMonth last = YearMonth.from(end);
        List<YearMonth> months = Stream.iterate(YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
        return Optional.of(new ChosenTerm(term.code(), term.name(), start, end, months, term.openEnded(), term.division()));
    }

    /** @return that day, or an earlier last day of service after which nothing goes on */
    private static LocalDate lastDayOfService(Person person, LocalDate day) {
        return person.employmentsOn(day).isEmpty() ? person.employments().stream().map(Employment::ends).flatMap(Optional::stream).filter(end -> end.isBefore(day))
                .max(Comparator.naturalOrder()).orElse(day) : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private ProvisionalCourse running(ExecutionRequest request, Edition edition, ChosenTerm course, List<PayrollLine> fixed, List<PayrollLine> planned) {
        YearMonth now = YearMonth.from(employers.get(request.employer()).today(clock));
        Set<YearMonth> withLines = planned.stream().map(PayrollLine::payMonth).collect(Collectors.toSet());
        List<YearMonth> closed = course.months().stream()
                .filter(month -> lines.isClosed(request.employer(), month) || month.isBefore(now) && !withLines.contains(month)).toList();
        YearMonth first = YearMonth.from(later(now.atDay(1), course.start()));
        while (lines.isClosed(request.employer(), first)) {
            first = first.plusMonths(1);
        }
        YearMonth correction = planned.stream().filter(line -> isCorrection(line)).map(PayrollLine::payMonth).min(Comparator.naturalOrder()).orElse(first);
        boolean whole = request.granted().orElseThrow().equals(request.evaluation().cost());
        return new ProvisionalCourse(course, whole ? Optional.empty() : Optional.of(request.granted().orElseThrow().minus(requests.lapsed(request.id()))),
                ended.of(request.person()).containsKey(request.id()), asPlanned(fixed),
                asPlanned(planned.stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE && !isCorrection(line)).toList()), closed, correction, unitValues(request, edition, planned, fixed));
    }

    /** As they were valued at the grant; of a later plan year, as its lines were (LZ-49). */
    private static Map<String, BigDecimal> unitValues(ExecutionRequest request, Edition edition, List<PayrollLine> planned, List<PayrollLine> fixed) {
        Map<String, BigDecimal> values = new HashMap<>();
        request.evaluation().funding().forEach(part -> part.unitValue().ifPresent(value -> values.put(part.source(), value)));
        if (edition.planYear() > request.planYear()) {
            Stream.concat(fixed.stream(), planned.stream()).filter(line -> line.hours().filter(hours -> hours.hundredths() != 0).isPresent()).forEach(line ->
                    values.put(line.code(), line.amount().amount().divide(BigDecimal.valueOf(line.hours().orElseThrow().hundredths(), 2), 4, RoundingMode.HALF_UP)));
        }
        return values;
    }

    /** What takes back gives the source more instead of less. */
    private static boolean isCorrection(PayrollLine line) {
        return line.side() == PlannedLine.Kind.SOURCE ? line.amount().isPositive() : line.amount().isNegative();
    }

    /** Lines of sources, and for each the one that pays the goal; a settlement has lines of its own, which stay. */
    private static List<PayrollLine> withTheirGoal(List<PayrollLine> open, Goal goal) {
        List<PayrollLine> both = new ArrayList<>();
        List<PayrollLine> pays = new ArrayList<>(open.stream().filter(line -> line.side() == PlannedLine.Kind.GOAL
                && line.treatment() == goal.terms().payment().treatment()).toList());
        open.stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE).forEach(line -> {
            both.add(line);
            pays.stream().filter(pay -> pay.payMonth().equals(line.payMonth()) && pay.amount().equals(line.amount().negated())).findFirst().ifPresent(pay -> {
                pays.remove(pay);
                both.add(pay);
            });
        });
        return both;
    }

    /** By what is known of the plan year on its last day at the latest, and of who left, on the last day of service. */
    private Situation situation(ExecutionRequest request, Edition edition) {
        Person person = people.get(request.person());
        LocalDate today = employers.get(request.employer()).today(clock);
        LocalDate day = lastDayOfService(person, today.isAfter(edition.planEnd()) ? edition.planEnd() : today);
        Situation known = situations.of(person, edition, day, day, Optional.of(request.id()));
        return known.but().runningAre(known.running().stream().filter(choice -> !choice.id().equals(request.id().toString())).toList()).build();
    }

    private void carryOut(ExecutionRequest request, Edition edition, Judged found) {
        List<PayrollLine> planned = found.planned();
        Revision revision = found.revision();
        List<PlannedLine> now = Stream.concat(revision.lines().stream(), revision.corrections().stream()).toList();
        if (sorted(now).equals(sorted(asPlanned(planned)))) {
            return;
        }
        Money was = found.done().plus(given(planned));
        int dropped = lines.drop(request.id(), planned.stream().map(PayrollLine::id).toList());
        // how many lines there have been: each revision adds some, so no two have the same number
        int number = dropped + lines.ofRequest(request.id()).size();
        book(request, edition, planned, now, number);
        for (int place = 0; place < now.size(); place++) {
            plan(request, edition, now.get(place), request.id() + "/revised/" + edition.planYear() + "/" + number + "/" + place);
        }
        answering.linesChanged(request.id());
        if (!was.equals(revision.amount())) {
            tell(request, edition, REVISED, new Standing(edition.planYear(), revision.charge(), revision.amount(), false), was, String.valueOf(number));
        }
    }

    private static List<String> sorted(List<PlannedLine> lines) {
        return lines.stream().map(line -> line.payMonth() + " " + line.kind() + " " + line.code() + " " + line.amount() + " "
                + line.units().map(units -> units.stripTrailingZeros().toPlainString()).orElse("")).sorted().toList();
    }

    /**
     * The grant took what its plan year needed. Of later years a source that is paid once is taken as it is planned; pay of each month and hours are
     * counted from the lines.
     */
    private void book(ExecutionRequest request, Edition edition, List<PayrollLine> before, List<PlannedLine> now, int number) {
        Map<String, Quantity> change = new TreeMap<>();
        asPlanned(before).forEach(line -> add(change, line, false));
        now.forEach(line -> add(change, line, true));
        change.forEach((source, quantity) -> {
            boolean counted = edition.planYear() == request.planYear() || edition.source(source).paidOnce();
            if (counted && quantity.hundredths() != 0) {
                sources.correct(request.id().value(), request.person(), source, edition.planYear(), quantity,
                        "revised/" + request.id() + "/" + edition.planYear() + "/" + number + "/" + source);
            }
        });
    }

    private static void add(Map<String, Quantity> change, PlannedLine line, boolean more) {
        if (line.kind() != PlannedLine.Kind.SOURCE) {
            return;
        }
        // lines of sources are below zero
        Quantity taken = line.units().isPresent() ? Hours.of(line.units().get().negate()) : line.amount().negated();
        long hundredths = (more ? 1 : -1) * taken.hundredths();
        change.merge(line.code(), taken instanceof Hours ? Hours.ofHundredths(hundredths) : Money.ofCents(hundredths), (one, other) -> one instanceof Hours
                ? Hours.ofHundredths(one.hundredths() + other.hundredths()) : Money.ofCents(one.hundredths() + other.hundredths()));
    }

    private void plan(ExecutionRequest request, Edition edition, PlannedLine line, String key) {
        PayrollLine planned = new PayrollLine(PlanningPayrollLines.idOf(key), request.person(), request.id(), line.payMonth(), line.kind(), line.code(),
                codes.code(request.employer(), edition, line.component()), line.amount(), line.treatment(), line.units().map(Hours::of), Addendum.reference(request),
                Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, "");
        if (line.payMonth().isAfter(YearMonth.from(edition.planEnd()))) {
            lines.planFor(request.employer(), edition.planYear(), planned, key);
        } else {
            lines.plan(request.employer(), planned, key);
        }
    }

    private void tell(ExecutionRequest request, Edition edition, String what, Standing standing, Money was, String key) {
        Map<String, Object> figures = new HashMap<>(Map.of("year", String.valueOf(standing.planYear()), "charge", standing.charge(), "amount", standing.amount(), "was", was,
                "goal", edition.goal(request.goal()).name().byLanguage(), "unused", Money.max(Money.ZERO, standing.charge().minus(standing.amount()))));
        requests.tell(request.id(), new RequestStep(what, Optional.empty(), Optional.empty(), figures, clock.instant()));
        String message = "payroll.message." + (what.equals(FINAL) ? "AMOUNT_FINAL" : "AMOUNT_REVISED");
        inbox.tell(request.person(), message, figures, Optional.of("running/" + request.id()), "payroll/" + what + "/" + request.id() + "/" + standing.planYear() + "/" + key);
    }

    /** Lines of the plan year that count: one that payroll rejected is replaced by another. */
    private List<PayrollLine> exchanged(RequestId id, Edition edition) {
        return ofYear(id, edition).stream().filter(line -> line.state() != PayrollLine.State.REJECTED).toList();
    }

    private List<PayrollLine> ofYear(RequestId id, Edition edition) {
        return lines.ofPlanYear(id, edition.planYear(), YearMonth.from(edition.planStart()), YearMonth.from(edition.planEnd()));
    }

    private static Money given(List<PayrollLine> lines) {
        return Money.sum(lines.stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE).map(PayrollLine::amount).toList()).negated();
    }

    private static List<PlannedLine> asPlanned(List<PayrollLine> lines) {
        return lines.stream().map(line -> new PlannedLine(line.payMonth(), line.side(), line.code(), line.component(), line.amount(), line.treatment(),
                line.hours().map(hours -> BigDecimal.valueOf(hours.hundredths(), 2)))).toList();
    }
}
