package nl.ruilwerk.settlement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;

/**
 * The employer's yearly decision on amounts, budgets and numbers of one plan year.
 *
 * @param lastDay last day on which the set may be published, inclusive (HS-04)
 * @param choice  empty while nobody decided
 */
public record PlanYearDecision(UUID id, EmployerId employer, int planYear, LocalDate lastDay, Optional<Choice> choice) {

    /** What the employer decided. */
    public enum Choice {
        /** The scheme pack has amounts of this year. */
        OWN_SET,
        /** The amounts of the year before go on. */
        CARRIED_OVER
    }
}
