package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * A line that payroll will carry out: the source falls and the reimbursement rises by the same amount (HS-141).
 *
 * @param code      code of the source or the goal
 * @param component key in {@link PayrollMapping}
 * @param amount    EUR, negative on a source
 * @param treatment how pay treats it
 * @param units     hours, negative on a source; empty for money
 */
public record PlannedLine(YearMonth payMonth, Kind kind, String code, String component, Money amount, Payment.Treatment treatment,
        Optional<BigDecimal> units) {

    /** Which side of the exchange. */
    public enum Kind { SOURCE, GOAL }

    public PlannedLine {
        // lines stored before treatments existed
        treatment = treatment == null ? Payment.Treatment.UNTAXED : treatment;
        units = units == null ? Optional.empty() : units;
    }

    public PlannedLine(YearMonth payMonth, Kind kind, String code, String component, Money amount) {
        this(payMonth, kind, code, component, amount, Payment.Treatment.UNTAXED, Optional.empty());
    }
}
