package nl.ruilwerk.approval.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * A task that the engine created: at this moment, in the running transaction, or earlier when the list is rebuilt.
 *
 * @param form        id of the step and of its form
 * @param businessKey of the process instance: the id of the thing that the process is about
 * @param subjectId   the business key as an id
 * @param createdAt   when the engine created it; terms count from here, so that asking again later gives the same day
 */
public record TaskOpening(String engineTaskId, String form, String businessKey, UUID subjectId, Instant createdAt) {}
