package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * Whether a person can ask for a goal on a day, and for how much.
 *
 * @param open         whether a request would have a chance
 * @param opensOn      first day on which it opens again, when that is known
 * @param personalRoom EUR left of the personal maximum; empty when the scheme sets none
 * @param sourceRoom   EUR free in the allowed and open sources together
 * @param sources      the allowed sources in order of payment
 * @param findings     the checks, above all why it is closed
 */
public record GoalRoom(String goal, Text name, boolean open, Optional<LocalDate> opensOn, Optional<Money> personalRoom, Money sourceRoom,
        List<SourceRoom> sources, CapOutcome cap, List<Finding> findings) {

    public GoalRoom {
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }
}
