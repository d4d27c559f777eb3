package nl.ruilwerk.approval.spi;

import java.util.UUID;

/**
 * A task that the engine is creating at this moment, in the running transaction.
 *
 * @param form        id of the step and of its form
 * @param businessKey of the process instance: the id of the thing that the process is about
 * @param subjectId   the business key as an id
 */
public record TaskOpening(String engineTaskId, String form, String businessKey, UUID subjectId) {}
