package nl.ruilwerk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * One enrolment of a person in a scheme and what became of it.
 *
 * @param edition     the edition of the scheme that the employee signed for
 * @param starts      first day, inclusive; empty while nobody has decided, and for one that never ran
 * @param ends        last day, inclusive; empty while it runs on
 * @param reason      why it was declined or ended, empty otherwise
 */
public record Participation(UUID id, EmployerId employer, PersonId person, String scheme, String edition,
                            ParticipationState state, Instant submittedAt, Optional<LocalDate> starts,
                            Optional<LocalDate> ends, Optional<String> reason) {

    /** @return whether it stands in the way of another enrolment */
    public boolean isRunningOrWaiting() {
        return state == ParticipationState.SUBMITTED || state == ParticipationState.ACTIVE;
    }

    /** @return whether it covers that day */
    public boolean covers(LocalDate day) {
        boolean ran = state == ParticipationState.ACTIVE || state == ParticipationState.ENDED;
        return ran && starts.map(start -> !day.isBefore(start)).orElse(false)
                && ends.map(end -> !day.isAfter(end)).orElse(true);
    }
}
