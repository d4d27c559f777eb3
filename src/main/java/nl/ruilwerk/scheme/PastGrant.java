package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * What happened before with a goal, in this or an earlier calendar year.
 *
 * @param asked day of the request; empty when only the year is known
 * @param start first day of effect; empty when only the year is known
 * @param end   last day of the term
 * @param group what it was within the goal, such as the type of a device; empty when the goal has no groups
 * @param units hours, where the goal or its source counts hours
 */
public record PastGrant(String goal, int year, Money amount, Kind kind, Optional<LocalDate> asked, Optional<LocalDate> start, Optional<LocalDate> end,
        String group, BigDecimal units) {

    /** Granted by the scheme, provided by the employer outside it, or refused. */
    public enum Kind { GRANTED, PROVIDED, REFUSED }

    public PastGrant(String goal, int year, Money amount, Kind kind) {
        this(goal, year, amount, kind, Optional.empty(), Optional.empty(), Optional.empty(), "", BigDecimal.ZERO);
    }

    /** @return a granted choice of which the days are known */
    public static PastGrant granted(String goal, LocalDate asked, LocalDate start, Money amount, String group) {
        return new PastGrant(goal, start.getYear(), amount, Kind.GRANTED, Optional.of(asked), Optional.of(start), Optional.empty(), group, BigDecimal.ZERO);
    }
}
