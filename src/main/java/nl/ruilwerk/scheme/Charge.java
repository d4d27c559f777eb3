package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.ruilwerk.money.Money;

/**
 * What a goal costs the sources, where that is not simply the proven cost.
 *
 * @param amount      FEEL: EUR, not rounded
 * @param per         whether the amount is for the whole, for a month or for a year of the term
 * @param provisional whether it is for a plan year and set anew while that runs, with what is known by then (LZ-97)
 */
public record Charge(Formula amount, Per per, boolean provisional, Text sum, List<String> rules) {

    /** What the amount is for. */
    public enum Per { REQUEST, MONTH, YEAR }

    /** What the sum may name between braces. */
    static final List<String> FIGURES = List.of("cost", "amount", "total", "months", "year");
    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");

    public Charge {
        rules = List.copyOf(rules);
    }

    /** @return the first figure in the sum that nobody would fill in, so that people never read a name between braces */
    Optional<String> unknownFigure() {
        return sum.byLanguage().values().stream()
                .flatMap(words -> FIGURE.matcher(words).results()).map(found -> found.group(1)).filter(name -> !FIGURES.contains(name)).findFirst();
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
