package nl.ruilwerk.budget;

import java.time.Instant;
import nl.ruilwerk.identity.PersonId;

/** A collective restriction of a goal that is in force (HS-124, HS-125). */
public record GoalRestriction(String goal, int planYear, String reason, Ground ground, PersonId decidedBy, Instant decidedAt) {

    /** What makes an employer restrict a goal. */
    public enum Ground {
        /** To keep within the tax-free margin, in circumstances that could not be foreseen (HS-124). */
        MARGIN,
        /** Because tax law or regulation changes (HS-125). */
        LAW
    }
}
