package nl.ruilwerk.approval;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the task list anew from the engine's tasks while people work: what is missing is written, what differs is
 * mended, what the engine no longer knows is closed. Answered tasks are history and stay as they are.
 */
@Service
public class RebuildingTasks {

    private final Tasks tasks;
    private final TaskForms forms;
    private final Clock clock;
    private final TransactionTemplate perTask;

    RebuildingTasks(Tasks tasks, TaskForms forms, Clock clock, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
        this.perTask = new TransactionTemplate(transactions);
    }

    /**
     * What was done.
     *
     * @param written rows that were missing
     * @param renewed rows that were brought in line with the engine and the case
     * @param closed  open rows of tasks that the engine no longer knows
     */
    public record Rebuilt(int written, int renewed, int closed) {}

    /** For the command of the installation; no screen offers it. Each task is a transaction of its own. */
    public Rebuilt rebuild() {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger renewed = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        TaskListProbe.forEachPair(tasks, pair -> {
            if (pair.opening().isEmpty()) {
                // the listener did it meanwhile, or nobody did: closing twice changes nothing
                perTask.executeWithoutResult(status -> tasks.cancel(pair.engineTaskId()));
                closed.incrementAndGet();
            } else if (pair.row().isEmpty()) {
                written.addAndGet(write(pair) ? 1 : 0);
            } else {
                renewed.addAndGet(renew(pair) ? 1 : 0);
            }
        });
        return new Rebuilt(written.get(), renewed.get(), closed.get());
    }

    private boolean write(Tasks.Pair pair) {
        try {
            return Boolean.TRUE.equals(perTask.execute(status -> {
                if (!tasks.holdInEngine(pair.engineTaskId())) {
                    return false;
                }
                TaskSubject subject = forms.get(pair.opening().orElseThrow().form()).subject(pair.opening().get());
                UUID id = tasks.open(pair.opening().get(), subject);
                tasks.renewClaim(id, claim(pair, subject), clock.instant());
                return true;
            }));
        } catch (DuplicateKeyException written) {
            // another node rebuilds too
            return false;
        }
    }

    private boolean renew(Tasks.Pair pair) {
        return Boolean.TRUE.equals(perTask.execute(status -> {
            Task row = tasks.lock(pair.row().orElseThrow().id()).orElse(null);
            if (row == null || row.state() != pair.row().get().state()) {
                return false; // somebody answered it meanwhile
            }
            TaskSubject subject = forms.get(pair.opening().orElseThrow().form()).subject(pair.opening().get());
            Optional<PersonId> claim = claim(pair, subject);
            boolean claimMovedMeanwhile = !row.claimedBy().equals(pair.row().get().claimedBy());
            boolean claimDiffers = !claimMovedMeanwhile && !row.claimedBy().equals(claim);
            boolean differs = !row.isOpen() || !subject.equals(pair.subject().orElseThrow())
                    || !row.form().equals(pair.opening().get().form());
            if (differs) {
                tasks.renew(row.id(), subject);
            }
            if (claimDiffers) {
                tasks.renewClaim(row.id(), claim, clock.instant());
            }
            return differs || claimDiffers;
        }));
    }

    /** A task of one person is theirs without being taken; a task in somebody's own case is not theirs to take. */
    private static Optional<PersonId> claim(Tasks.Pair pair, TaskSubject subject) {
        return subject.assignedTo().isPresent() ? Optional.empty()
                : pair.assignee().filter(person -> !person.equals(subject.subjectPerson()));
    }
}
