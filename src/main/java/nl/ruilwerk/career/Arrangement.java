package nl.ruilwerk.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Finding;

/**
 * What somebody has to decide about a running choice because of an event.
 *
 * @param rule     code of the rule of the scheme that asks for it
 * @param role     who decides
 * @param findings what no longer fits
 * @param lastDay  last day to decide, inclusive; empty where the scheme sets none
 * @param reason   what was agreed and why; empty while it is open
 */
public record Arrangement(UUID id, EmployerId employer, PersonId person, UUID event, RequestId request, String rule, Role role, List<Finding> findings,
        Optional<LocalDate> lastDay, Instant openedAt, State state, String reason) {

    /** Open, decided either way, or not needed because the event was taken back. */
    public enum State { OPEN, GOES_ON, ENDS, NOT_NEEDED }

    public Arrangement {
        findings = List.copyOf(findings);
    }
}
