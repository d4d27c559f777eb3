package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What happens when the sources bring in more or less than the goal costs; the first rule that holds counts.
 *
 * @param when FEEL over {@code difference}, {@code unitValue}, {@code charge}, {@code funding}, {@code request}
 * @param then what happens
 * @param from source that makes up a shortage, with {@link Then#TAKE}
 */
public record BalanceRule(Formula when, Then then, Optional<String> from, Optional<String> component, Text text, List<String> rules) {

    /** What happens to a difference. */
    public enum Then {
        /** It is taken from a source without asking (AV-70). */
        TAKE,
        /** The employee has to complete the request (AV-71). */
        ASK,
        /** The request is refused (AV-73). */
        REFUSE,
        /** It is paid out with the next pay (AV-72). */
        PAY_OUT,
        /** The employee bears it. */
        OWN_COST
    }

    public BalanceRule {
        rules = List.copyOf(rules);
    }
}
