package nl.ruilwerk.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;

/**
 * Something that waits for a person.
 *
 * @param form       id of the step and of its form
 * @param unit       unit of the case; empty: only for holders of the role for the whole employer
 * @param assignedTo the one person whose task it is; empty for whoever holds the role
 * @param claimedBy  who took it
 */
public record Task(UUID id, String engineTaskId, EmployerId employer, String form, SubjectKind kind, UUID subjectId,
                   PersonId subjectPerson, Role role, Optional<String> unit, Optional<PersonId> assignedTo,
                   Optional<PersonId> claimedBy, Optional<Instant> claimedAt, TaskState state) {

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /**
     * @return whether the actor may know of this task at all: it is theirs, or they hold its role for its unit at its
     *         employer
     */
    public boolean isFor(Actor actor) {
        if (!employer.equals(actor.employer())) {
            return false;
        }
        if (assignedTo.isPresent()) {
            return actor.is(assignedTo.get());
        }
        return actor.roles().stream().anyMatch(grant ->
                grant.role() == role && (grant.unit().isEmpty() || unit.equals(grant.unit())));
    }

    /** @return whether it is about the actor's own case and not theirs to do: nobody decides on themselves */
    public boolean isOwnCaseOf(Actor actor) {
        return role != Role.EMPLOYEE && actor.is(subjectPerson);
    }

    /** @return whether somebody else took it */
    public boolean isTakenFrom(Actor actor) {
        return claimedBy.isPresent() && !actor.is(claimedBy.get());
    }

    TaskContext context() {
        return new TaskContext(id, form, subjectId, subjectPerson, employer, unit);
    }
}
