package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;

/**
 * One effect on one employee in one pay month.
 *
 * @param code         code of the source or the goal
 * @param component    code that the employer's payroll knows
 * @param amount       EUR, signed: sources go down, goals go up
 * @param treatment    how pay treats it
 * @param hours        signed, what comes off or onto a balance of time; empty for money
 * @param addendumRef  reference of the signed addendum, the legal ground of the line
 * @param corrects     the rejected line that this one replaces
 * @param batch        the batch that it was handed over in; empty while planned
 * @param rejectReason what payroll said; empty unless rejected
 */
public record PayrollLine(PayrollLineId id, PersonId person, RequestId request, YearMonth payMonth, PlannedLine.Kind side,
                          String code, String component, Money amount, Payment.Treatment treatment, Optional<Hours> hours, String addendumRef,
                          Optional<PayrollLineId> corrects, Optional<PayBatchId> batch, State state, String rejectReason) {

    /** @return the word for payroll: gross pay, net pay, hours of a balance, a deduction from net pay, or a benefit in kind */
    public String kind() {
        if (hours.isPresent()) {
            return "uren";
        } else if (side == PlannedLine.Kind.SOURCE) {
            return "bruto";
        }
        return switch (treatment) {
            case UNTAXED -> "netto";
            case TAXED -> "bruto";
            case HOURS -> "uren";
            case NET_DEDUCTION -> "inhouding";
            case BENEFIT_IN_KIND -> "natura";
        };
    }

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
