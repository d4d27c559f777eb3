package nl.ruilwerk.budget;

import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * How the tax-free margin of a plan year stands.
 *
 * @param wageSum   EUR, the statement that counts; empty until somebody stated one
 * @param margin    EUR, by the formula of the scheme; empty without a wage sum
 * @param outside   EUR of other provisions, planned ones too
 * @param reported  EUR of the scheme that payroll has carried out
 * @param granted   EUR of the scheme that is granted, what is reported included
 * @param undecided EUR of the scheme that requests not yet decided ask for
 */
public record MarginStanding(int planYear, Optional<WageSum> wageSum, Optional<Money> margin, Money outside, Money reported,
                             Money granted, Money undecided, Level level) {

    /** How near the projected total comes to the margin. */
    public enum Level {
        /** Without a wage sum nobody knows. */
        UNKNOWN,
        WITHIN,
        /** Above the share of the margin at which the employer wants to be warned. */
        NEAR,
        /** Above the margin: the employer pays an extra levy, employees never do (HS-148). */
        OVER
    }

    /** @return EUR that is charged in the year when every undecided request is granted and every planned provision comes */
    public Money projected() {
        return outside.plus(granted).plus(undecided);
    }

    /** @return EUR that is left; negative when the projected total is above the margin; empty without a wage sum */
    public Optional<Money> left() {
        return margin.map(all -> all.minus(projected()));
    }
}
