package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * What a goal costs the sources, where that is not simply the proven cost.
 *
 * @param amount FEEL: EUR, not rounded
 * @param per    whether the amount is for the whole, for a month or for a year of the term
 */
public record Charge(Formula amount, Per per, Text sum, List<String> rules) {

    /** What the amount is for. */
    public enum Per { REQUEST, MONTH, YEAR }

    public Charge {
        rules = List.copyOf(rules);
    }

    /** @return EUR over the whole term; a month's charge is rounded by itself, a year's only in the total (LX-237) */
    Money total(BigDecimal amount, int months) {
        return switch (per) {
            case REQUEST -> Money.of(amount, RoundingMode.HALF_UP);
            case MONTH -> Money.of(amount, RoundingMode.HALF_UP).times(BigDecimal.valueOf(months), RoundingMode.HALF_UP);
            case YEAR -> Money.of(amount.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(12), 10, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
        };
    }
}
