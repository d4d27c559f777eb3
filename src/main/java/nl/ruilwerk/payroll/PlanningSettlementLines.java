package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Settlement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is taken from the last payments of somebody, and what is paid back (LZ-185, LZ-186, AV-98, AV-102). */
@Service
public class PlanningSettlementLines {

    /** What the employee pays by himself is no business of payroll. */
    private static final String TRANSFER = "transfer";

    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final ComponentCodes codes;
    private final Schemes schemes;

    PlanningSettlementLines(PayrollLines lines, ExecutionRequests requests, ComponentCodes codes, Schemes schemes) {
        this.lines = lines;
        this.requests = requests;
        this.codes = codes;
        this.schemes = schemes;
    }

    /**
     * Plans a deduction for each part that is taken, and pay for each surplus; called again it changes nothing. What comes from a budget and not
     * from a choice has no line here.
     *
     * @param month the first month in which it may fall; a closed one is passed over
     */
    @Transactional
    public void plan(UUID settlement, YearMonth month, Settlement outcome) {
        for (Settlement.Recovered taken : outcome.recoveries()) {
            if (!taken.from().equals(TRANSFER)) {
                choice(taken.item()).ifPresent(request -> plan(request, month, taken.amount().negated(), Payment.Treatment.NET_DEDUCTION,
                        "settlement/" + settlement + "/" + taken.from() + "/" + taken.item()));
            }
        }
        for (Settlement.PaidOut paid : outcome.payments()) {
            paid.gross().ifPresent(gross -> choice(paid.item()).ifPresent(request -> plan(request, month, gross, Payment.Treatment.TAXED,
                    "settlement/" + settlement + "/paid/" + paid.item())));
        }
    }

    private Optional<ExecutionRequest> choice(String item) {
        return item.length() == 36 ? Optional.of(requests.get(new RequestId(UUID.fromString(item)))) : Optional.empty();
    }

    private void plan(ExecutionRequest request, YearMonth wanted, Money amount, Payment.Treatment treatment, String key) {
        lines.oneAtATime(request.employer());
        Edition edition = schemes.edition(request.edition());
        YearMonth month = wanted;
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        lines.plan(request.employer(), new PayrollLine(PlanningPayrollLines.idOf(key), request.person(), request.id(), month, PlannedLine.Kind.GOAL, request.goal(),
                codes.code(request.employer(), edition, edition.goal(request.goal()).component()), amount, treatment, Optional.empty(), Addendum.reference(request),
                Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, ""), key);
    }
}
