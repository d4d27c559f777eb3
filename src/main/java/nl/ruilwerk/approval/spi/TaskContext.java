package nl.ruilwerk.approval.spi;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * A task that somebody opens or answers; that they may do so has been checked.
 *
 * @param taskId        id in the task list
 * @param form          id of the step and of its form
 * @param subjectId     what the task is about
 * @param subjectPerson whose case it is
 * @param unit          unit of the case
 */
public record TaskContext(UUID taskId, String form, UUID subjectId, PersonId subjectPerson, EmployerId employer,
                          Optional<String> unit) {}
