package nl.ruilwerk.approval;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** Takes a task of a role, so that no colleague does the same work; gives it back; takes it over. */
@Service
public class ClaimingTask {

    private final Tasks tasks;
    private final TaskService engine;
    private final People people;
    private final Clock clock;
    private final MovingCase moving;

    ClaimingTask(Tasks tasks, TaskService engine, People people, Clock clock, MovingCase moving) {
        this.tasks = tasks;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
        this.moving = moving;
    }

    /**
     * Claiming twice, or claiming what is assigned to oneself, changes nothing.
     *
     * @return the task, or a refusal with {@code TASK_GONE}, {@code OWN_CASE} or {@code ALREADY_CLAIMED} (figures:
     *         {@code colleague})
     * @throws NoSuchElementException if there is no such task for the actor
     */
    public Outcome<UUID> claim(Actor actor, UUID id) {
        return moving.move(() -> claimOnce(actor, id));
    }

    private Outcome<UUID> claimOnce(Actor actor, UUID id) {
        Task task = locked(actor, id);
        if (task.isOpen() && !task.isOwnCaseOf(actor) && task.isTakenFrom(actor)) {
            return Outcome.refused(Refusal.of(TaskRefusal.ALREADY_CLAIMED, colleague(task)));
        }
        return take(actor, task);
    }

    /**
     * Takes a task from a colleague who took it before, for instance because they are away.
     *
     * @return as {@link #claim}, without {@code ALREADY_CLAIMED}
     * @throws NoSuchElementException if there is no such task for the actor
     */
    public Outcome<UUID> takeOver(Actor actor, UUID id) {
        return moving.move(() -> take(actor, locked(actor, id)));
    }

    /**
     * Gives a task back to everybody who may do it. Giving back what was not taken changes nothing.
     *
     * @return the task, or a refusal with {@code TASK_GONE}, {@code OWN_CASE} or {@code ALREADY_CLAIMED}
     * @throws NoSuchElementException if there is no such task for the actor
     */
    public Outcome<UUID> release(Actor actor, UUID id) {
        return moving.move(() -> releaseOnce(actor, id));
    }

    private Outcome<UUID> releaseOnce(Actor actor, UUID id) {
        Task task = locked(actor, id);
        if (!task.isOpen()) {
            return Outcome.refused(Refusal.of(TaskRefusal.TASK_GONE));
        }
        if (task.isTakenFrom(actor)) {
            return Outcome.refused(Refusal.of(TaskRefusal.ALREADY_CLAIMED, colleague(task)));
        }
        if (task.claimedBy().isPresent()) {
            tasks.release(id);
            engine.setAssignee(task.engineTaskId(), null);
        }
        return Outcome.accepted(id);
    }

    private Outcome<UUID> take(Actor actor, Task task) {
        if (!task.isOpen()) {
            return Outcome.refused(Refusal.of(TaskRefusal.TASK_GONE));
        }
        if (task.isOwnCaseOf(actor)) {
            return Outcome.refused(Refusal.of(TaskRefusal.OWN_CASE));
        }
        if (task.assignedTo().isEmpty() && (task.claimedBy().isEmpty() || task.isTakenFrom(actor))) {
            tasks.claim(task.id(), actor.person(), clock.instant());
            // the engine's history then knows it too, and a rebuilt list keeps it
            engine.setAssignee(task.engineTaskId(), actor.person().toString());
        }
        return Outcome.accepted(task.id());
    }

    private Task locked(Actor actor, UUID id) {
        return tasks.lock(id).filter(task -> task.isFor(actor))
                .orElseThrow(() -> new NoSuchElementException("No task " + id + " for person " + actor.person()));
    }

    private Map<String, Object> colleague(Task task) {
        return Map.of("colleague", task.claimedBy().map(person -> people.get(person).name()).orElse(""));
    }
}
