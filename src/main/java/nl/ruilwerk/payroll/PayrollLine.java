package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.PlannedLine;

/**
 * One effect on one employee in one pay month.
 *
 * @param code         code of the source or the goal
 * @param component    code that the employer's payroll knows
 * @param amount       EUR, signed: sources go down, goals go up
 * @param addendumRef  reference of the signed addendum, the legal ground of the line
 * @param corrects     the rejected line that this one replaces
 * @param batch        the batch that it was handed over in; empty while planned
 * @param rejectReason what payroll said; empty unless rejected
 */
public record PayrollLine(PayrollLineId id, PersonId person, RequestId request, YearMonth payMonth, PlannedLine.Kind side,
                          String code, String component, Money amount, String addendumRef,
                          Optional<PayrollLineId> corrects, Optional<PayBatchId> batch, State state, String rejectReason) {

    /** Where a line stands. */
    public enum State {
        /** Will be handed over when its month is closed. */
        PLANNED,
        EXPORTED,
        ACKNOWLEDGED,
        /** Not carried out by payroll; another line replaces it. */
        REJECTED
    }
}
