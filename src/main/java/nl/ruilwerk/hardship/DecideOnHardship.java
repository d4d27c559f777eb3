package nl.ruilwerk.hardship;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;

/**
 * What the employer answers.
 *
 * @param outcome     {@link HardshipState#GRANTED}, {@link HardshipState#PARTLY} or {@link HardshipState#REFUSED}
 * @param lifted      codes of checks that do not hold for this case
 * @param maximum     EUR that takes the place of the maximum of the goal
 * @param until       last day on which a case can rest on the decision, inclusive
 * @param arrangement what is agreed beside the rules of the scheme; may be empty
 */
public record DecideOnHardship(HardshipState outcome, String reason, Set<String> lifted, Optional<Money> maximum,
                               Optional<LocalDate> until, String arrangement) {

    public DecideOnHardship {
        if (!outcome.isDecided()) {
            throw new IllegalArgumentException("Nobody decides that a hardship request is " + outcome);
        }
        lifted = Set.copyOf(lifted);
    }

    public static DecideOnHardship refuse(String reason) {
        return new DecideOnHardship(HardshipState.REFUSED, reason, Set.of(), Optional.empty(), Optional.empty(), "");
    }
}
