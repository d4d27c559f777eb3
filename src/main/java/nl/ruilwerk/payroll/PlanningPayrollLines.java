package nl.ruilwerk.payroll;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the lines of a granted request: one that lowers each source in each month in which it is exchanged, and those that pay the
 * goal; together they add up to what was granted (HS-141, HS-43, LZ-165, LZ-167).
 */
@Service
public class PlanningPayrollLines {

    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final ComponentCodes codes;
    private final Schemes schemes;

    PlanningPayrollLines(PayrollLines lines, ExecutionRequests requests, ComponentCodes codes, Schemes schemes) {
        this.lines = lines;
        this.requests = requests;
        this.codes = codes;
        this.schemes = schemes;
    }

    /**
     * Plans all lines of the request; called again it changes nothing. A month that payroll has closed meanwhile takes
     * no more lines: the line then falls in the first open month after it.
     *
     * @throws IllegalStateException if the request is not granted
     */
    @Transactional
    public void plan(RequestId id) {
        ExecutionRequest request = requests.get(id);
        if (request.state() != RequestState.GRANTED) {
            throw new IllegalStateException("Request " + id + " is not granted, so payroll has nothing to do");
        }
        lines.oneAtATime(request.employer());
        Edition edition = schemes.edition(request.edition());
        String addendum = Addendum.reference(request);
        BoughtHours bought = BoughtHours.of(request, edition.goal(request.goal()));
        for (PlannedLine planned : request.evaluation().lines()) {
            String key = id + "/" + planned.kind() + "/" + planned.code() + "/" + planned.payMonth()
                    + (planned.kind() == PlannedLine.Kind.GOAL ? "/" + position(request, planned) : "");
            lines.plan(request.employer(), new PayrollLine(idOf(key), request.person(), id, open(request, planned.payMonth()),
                    planned.kind(), planned.code(), codes.code(request.employer(), edition, planned.component()),
                    planned.amount(), planned.treatment(),
                    planned.units().map(Hours::of).or(() -> bought.next(planned.kind(), planned.treatment(), planned.amount())), addendum,
                    Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, ""), key);
        }
    }

    /** Two sources paid in the same month give two reimbursement lines of the same goal; their order tells them apart. */
    private static int position(ExecutionRequest request, PlannedLine line) {
        List<PlannedLine> all = request.evaluation().lines();
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index) == line) {
                return index;
            }
        }
        throw new IllegalStateException("The line is not one of the request's own");
    }

    /** Made from the key, so that the same line has the same identity wherever and whenever it is planned. */
    static PayrollLineId idOf(String key) {
        return new PayrollLineId(UUID.nameUUIDFromBytes(("ruilwerk/payroll-line/" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private YearMonth open(ExecutionRequest request, YearMonth wanted) {
        YearMonth month = wanted;
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        return month;
    }
}
