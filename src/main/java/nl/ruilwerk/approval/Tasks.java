package nl.ruilwerk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.PersonId;

/**
 * The rows of the task list as the use cases change them. Only this context uses it; others ask {@link TaskList}.
 * Whether somebody may do something is the asking use case's to check.
 */
public interface Tasks {

    Optional<Task> find(UUID id);

    /** Finds a task and holds its row until the transaction ends: whoever comes second waits here. */
    Optional<Task> lock(UUID id);

    /** Holds the rows of all open tasks of a case until the transaction ends, in the order of their ids. */
    void lockOpenOf(UUID subjectId);

    /** Writes the row of a task that the engine creates. */
    UUID open(TaskOpening opening, TaskSubject subject);

    /** @return whether the task with this engine id has been answered by somebody */
    boolean isAnswered(String engineTaskId);

    /** The case went on without this task; one that is not open is left as it is. */
    void cancel(String engineTaskId);

    void claim(UUID id, PersonId by, Instant at);

    void release(UUID id);

    /** Keeps what somebody is filling in, of an open task that they took or that is theirs; of another one it keeps nothing. */
    void keepDraft(UUID id, PersonId by, Map<String, Object> answers);

    /** @return what the person was filling in; empty without */
    Map<String, Object> draft(UUID id, PersonId by);

    /** @param answers as the form's validation left them, kept as they are */
    void answer(UUID id, PersonId by, Instant at, Map<String, Object> answers);

    /** Writes what the list shows, and who may do it, anew; the rest of the row stays. */
    void renew(UUID id, TaskSubject subject);

    /** Sets who took an open task, as the engine knows it. */
    void renewClaim(UUID id, Optional<PersonId> by, Instant at);

    /**
     * Compares the open rows with the engine's tasks, in one statement.
     *
     * @param after how the last page ended; empty text for the first
     * @param size  how many tasks at most
     * @return the engine's tasks with what the list holds of them, and open rows that the engine does not know, by
     *         engine id
     */
    List<Pair> compare(String after, int size);

    /** @return whether the engine still has the task; if so, it keeps it until the running transaction ends */
    boolean holdInEngine(String engineTaskId);

    /**
     * A task of the engine and its row.
     *
     * @param opening  empty when the engine does not have the task (any more)
     * @param assignee who took it, as the engine knows
     * @param row      empty when the list does not hold it
     * @param subject  what the list holds of it; empty when there is no row
     */
    record Pair(String engineTaskId, Optional<TaskOpening> opening, Optional<PersonId> assignee, Optional<Task> row,
                Optional<TaskSubject> subject) {}
}
