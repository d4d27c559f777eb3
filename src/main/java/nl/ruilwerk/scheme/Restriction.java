package nl.ruilwerk.scheme;

import java.time.LocalDate;

/**
 * A collective restriction of a goal by the employer (HS-124 to HS-128).
 *
 * @param since                  first day on which it works
 * @param reason                 as the employer gave it
 * @param allowedByAgreement     whether the employer established that the collective agreement allows it for this goal (HS-126)
 */
public record Restriction(LocalDate since, String reason, boolean allowedByAgreement) {

    public Restriction(LocalDate since, String reason) {
        this(since, reason, false);
    }
}
