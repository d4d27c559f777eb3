package nl.ruilwerk.scheme;

import java.time.YearMonth;
import nl.ruilwerk.money.Money;

/**
 * A line that payroll will carry out: the source falls and the reimbursement rises by the same amount (HS-141).
 *
 * @param code      code of the source or the goal
 * @param component key in {@link PayrollMapping}
 * @param amount    EUR, negative on a source
 */
public record PlannedLine(YearMonth payMonth, Kind kind, String code, String component, Money amount) {

    /** Which side of the exchange. */
    public enum Kind { SOURCE, GOAL }
}
