package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the lines of a granted request anew as far as they have not been handed over, because its sources pay something else than was
 * counted on. What was handed over stays (HS-A23).
 */
@Service
public class ReplanningPayrollLines {

    private final PayrollLines lines;
    private final AnsweringPayroll answering;
    private final ExecutionRequests requests;
    private final ComponentCodes codes;
    private final Schemes schemes;

    ReplanningPayrollLines(PayrollLines lines, AnsweringPayroll answering, ExecutionRequests requests, ComponentCodes codes, Schemes schemes) {
        this.lines = lines;
        this.answering = answering;
        this.requests = requests;
        this.codes = codes;
        this.schemes = schemes;
    }

    /** @return EUR per source of lines that are planned and not handed over; empty when all of it was */
    public Map<String, Money> unpaid(RequestId id) {
        Map<String, Money> unpaid = new TreeMap<>();
        lines.ofRequest(id).stream().filter(line -> line.state() == PayrollLine.State.PLANNED && line.side() == PlannedLine.Kind.SOURCE)
                .forEach(line -> unpaid.merge(line.code(), line.amount().negated(), Money::plus));
        return unpaid;
    }

    /** @return whether payroll rejected a line of it that nobody repaired yet */
    public boolean isBeingRepaired(RequestId id) {
        return !answering.unrepaired(id).isEmpty();
    }

    /**
     * Puts these lines in the place of those planned until now: per source one that lowers it and one that raises the reimbursement.
     *
     * @param split EUR per source, above zero; empty when nothing is left to exchange
     * @param month the month of all of them; empty for the month of each source
     */
    @Transactional
    public void replan(RequestId id, Map<String, Money> split, Optional<YearMonth> month) {
        ExecutionRequest request = requests.get(id);
        lines.oneAtATime(request.employer());
        Edition edition = schemes.edition(request.edition());
        Map<String, YearMonth> months = new TreeMap<>();
        lines.ofRequest(id).stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE)
                .forEach(line -> months.putIfAbsent(line.code(), line.payMonth()));
        int dropped = lines.drop(id);
        BoughtHours bought = BoughtHours.of(request, edition.goal(request.goal()));
        split.forEach((source, amount) -> {
            YearMonth wanted = month.orElseGet(() -> months.getOrDefault(source, edition.source(source).payMonth().orElseThrow()));
            String key = id + "/anew/" + dropped + "/" + source + "/";
            plan(request, edition, bought, PlannedLine.Kind.SOURCE, source, edition.source(source).component(), amount.negated(), wanted, key);
            plan(request, edition, bought, PlannedLine.Kind.GOAL, request.goal(), edition.goal(request.goal()).component(), amount, wanted, key);
        });
        answering.linesChanged(id);
    }

    private void plan(ExecutionRequest request, Edition edition, BoughtHours bought, PlannedLine.Kind side, String code, String component, Money amount,
                      YearMonth wanted, String key) {
        YearMonth open = wanted;
        while (lines.isClosed(request.employer(), open)) {
            open = open.plusMonths(1);
        }
        Payment.Treatment treatment = side == PlannedLine.Kind.SOURCE ? Payment.Treatment.UNTAXED : edition.goal(code).terms().payment().treatment();
        lines.plan(request.employer(), new PayrollLine(PlanningPayrollLines.idOf(key + side), request.person(), request.id(), open, side, code,
                codes.code(request.employer(), edition, component), amount, treatment, bought.next(side, treatment, amount), Addendum.reference(request),
                Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, ""), key + side);
    }
}
