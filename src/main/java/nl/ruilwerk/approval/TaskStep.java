package nl.ruilwerk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;

/**
 * What happened to one task of a case, for its timeline.
 *
 * @param endedAt when it was answered; empty while it is open, and for one that was cancelled
 */
public record TaskStep(String form, Role role, Optional<PersonId> assignedTo, Instant createdAt, Optional<LocalDate> dueOn,
                       TaskState state, Optional<PersonId> answeredBy, Optional<Instant> endedAt) {}
