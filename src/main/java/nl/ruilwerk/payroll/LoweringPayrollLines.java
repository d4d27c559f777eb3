package nl.ruilwerk.payroll;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a choice take less of one source in a plan year than was planned, and pays the goal as much less; other sources and years stay as they are
 * (LZ-33). What was handed over to payroll stays: what is paid out already is taken back in the first open month.
 */
@Service
public class LoweringPayrollLines {

    private final PayrollLines lines;
    private final AnsweringPayroll answering;
    private final ExecutionRequests requests;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    LoweringPayrollLines(PayrollLines lines, AnsweringPayroll answering, ExecutionRequests requests, Employers employers, Schemes schemes, Clock clock) {
        this.lines = lines;
        this.answering = answering;
        this.requests = requests;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * What a choice takes from a source in a plan year.
     *
     * @param all        EUR, with what was handed over
     * @param planned    EUR that can still become less
     * @param handedOver EUR that payroll has got
     */
    public record Taken(Money all, Money planned, Money handedOver) {}

    /**
     * What became of it.
     *
     * @param charged   plan year whose balance was charged with the lines at the grant
     * @param takenBack EUR that payroll has paid out and takes back
     */
    public record Lowered(int charged, Money takenBack) {}

    public Taken taken(RequestId id, Edition edition, String source) {
        List<PayrollLine> takes = ofYear(id, edition).stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE && line.code().equals(source)
                && line.state() != PayrollLine.State.REJECTED).toList();
        return new Taken(sum(takes).negated(), sum(takes.stream().filter(LoweringPayrollLines::canBecomeLess).toList()).negated(),
                sum(takes.stream().filter(line -> line.state() != PayrollLine.State.PLANNED).toList()).negated());
    }

    /**
     * Puts smaller lines in the place of those that are planned, from the last month back. The caller sees to it that it happens once.
     *
     * @param less EUR, at most what {@link Taken#planned()} says
     * @throws IllegalArgumentException if less is planned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lowered lower(RequestId id, Edition edition, String source, Money less) {
        ExecutionRequest request = requests.get(id);
        lines.oneAtATime(request.employer());
        List<PayrollLine> open = ofYear(id, edition).stream().filter(line -> line.state() == PayrollLine.State.PLANNED && line.corrects().isEmpty()).toList();
        List<PayrollLine> takes = open.stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE && line.code().equals(source) && canBecomeLess(line))
                .sorted(Comparator.comparing(PayrollLine::payMonth).reversed()).toList();
        if (less.isMoreThan(sum(takes).negated())) {
            throw new IllegalArgumentException("Of " + source + " less than " + less + " is planned for " + id);
        }
        Payment.Treatment treatment = schemes.edition(request.edition()).goal(request.goal()).terms().payment().treatment();
        List<PayrollLine> pays = new ArrayList<>(open.stream().filter(line -> line.side() == PlannedLine.Kind.GOAL && line.treatment() == treatment
                && line.amount().isPositive()).toList());
        List<Change> changes = new ArrayList<>();
        Money rest = less;
        Money unpaid = Money.ZERO;
        for (PayrollLine take : takes) {
            Money cut = Money.min(rest, take.amount().negated());
            if (cut.isPositive()) {
                rest = rest.minus(cut);
                changes.add(new Change(take, take.amount().plus(cut)));
                Optional<PayrollLine> paid = pays.stream().filter(pay -> pay.payMonth().equals(take.payMonth()) && pay.amount().equals(take.amount().negated())).findFirst();
                paid.ifPresent(pay -> {
                    pays.remove(pay);
                    changes.add(new Change(pay, pay.amount().minus(cut)));
                });
                unpaid = paid.isPresent() ? unpaid : unpaid.plus(cut);
            }
        }
        for (PayrollLine pay : pays) {
            Money cut = Money.min(unpaid, pay.amount());
            if (cut.isPositive()) {
                unpaid = unpaid.minus(cut);
                changes.add(new Change(pay, pay.amount().minus(cut)));
            }
        }
        int number = lines.drop(id, changes.stream().map(change -> change.line().id()).toList()) + lines.ofRequest(id).size();
        String key = id + "/lower/" + edition.planYear() + "/" + number + "/";
        for (int place = 0; place < changes.size(); place++) {
            Change change = changes.get(place);
            if (!change.amount().isZero()) {
                plan(edition, change.line(), change.amount(), change.line().payMonth(), key + place);
            }
        }
        if (unpaid.isPositive()) {
            PayrollLine pattern = lines.ofRequest(id).stream().filter(line -> line.side() == PlannedLine.Kind.GOAL && line.treatment() == treatment).findFirst()
                    .orElseThrow(() -> new IllegalStateException("Request " + id + " takes from sources and pays no goal"));
            plan(edition, pattern, unpaid.negated(), firstOpen(request), key + "back");
        }
        answering.linesChanged(id);
        boolean withinTerm = request.evaluation().term().map(term -> !takes.get(0).payMonth().isAfter(YearMonth.from(term.end()))).orElse(true);
        return new Lowered(withinTerm ? request.planYear() : edition.planYear(), unpaid);
    }

    private record Change(PayrollLine line, Money amount) {}

    private static boolean canBecomeLess(PayrollLine line) {
        return line.state() == PayrollLine.State.PLANNED && line.corrects().isEmpty() && line.amount().isNegative() && line.hours().isEmpty();
    }

    /** Hours that a line buys become less in the same measure. */
    private void plan(Edition edition, PayrollLine as, Money amount, YearMonth month, String key) {
        ExecutionRequest request = requests.get(as.request());
        Goal goal = schemes.edition(request.edition()).goal(request.goal());
        Optional<Hours> hours = as.hours().flatMap(whole -> BoughtHours.of(request, goal).next(as.side(), as.treatment(), amount));
        PayrollLine line = new PayrollLine(PlanningPayrollLines.idOf(key), as.person(), as.request(), month, as.side(), as.code(), as.component(), amount, as.treatment(), hours,
                as.addendumRef(), Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, "");
        if (month.isAfter(YearMonth.from(edition.planEnd()))) {
            lines.planFor(request.employer(), edition.planYear(), line, key);
        } else {
            lines.plan(request.employer(), line, key);
        }
    }

    private YearMonth firstOpen(ExecutionRequest request) {
        YearMonth month = YearMonth.from(employers.get(request.employer()).today(clock));
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        return month;
    }

    private List<PayrollLine> ofYear(RequestId id, Edition edition) {
        return lines.ofPlanYear(id, edition.planYear(), YearMonth.from(edition.planStart()), YearMonth.from(edition.planEnd()));
    }

    private static Money sum(List<PayrollLine> lines) {
        return Money.sum(lines.stream().map(PayrollLine::amount).toList());
    }
}
