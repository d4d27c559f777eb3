package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Money;

/**
 * Leave, by decision of the employer, not to follow one check of the scheme in one case, or to follow it with another
 * amount. It never lifts what the law or a ledger guards: see {@link Grounds#isDispensable()}.
 *
 * @param id        what ties it to the one case that rests on it
 * @param decision  what people call the decision, such as {@code H-2026-00007}
 * @param goal      the goal that it is about; empty when it is about taking part
 * @param check     code of the finding that it lifts; {@link #MAXIMUM} for the personal maximum of the goal
 * @param rules     rules that the check rests on, as they stood on the day of the decision
 * @param instead   EUR that takes the place of the maximum; present exactly when the check is {@link #MAXIMUM}
 * @param until     last day of receipt on which a case can rest on it, inclusive
 */
public record Dispensation(UUID id, String decision, LocalDate decidedOn, Optional<String> goal, String check, List<String> rules,
        Optional<Money> instead, LocalDate until) {

    /** The check that has an amount instead of being lifted. */
    public static final String MAXIMUM = "maximum";
    /** The figure by which a finding says that it rests on a dispensation: its id. */
    static final String FIGURE = "dispensation";

    public Dispensation {
        rules = List.copyOf(rules);
        if (check.equals(MAXIMUM) != instead.isPresent()) {
            throw new IllegalArgumentException("An amount goes with the check '" + MAXIMUM + "' and with no other, not with '" + check + "'");
        }
    }

    /** @return whether a case of that goal, received on that day, can rest on it; no goal: a case of taking part */
    boolean covers(Optional<String> about, LocalDate received) {
        return (goal.isEmpty() || goal.equals(about)) && !received.isAfter(until);
    }
}
