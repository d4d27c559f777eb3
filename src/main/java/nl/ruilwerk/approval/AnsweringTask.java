package nl.ruilwerk.approval;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.forms.FormCheck;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/**
 * Answers a task: the form is validated, the context that owns the step does what the answer says, the row is closed
 * and the process goes on, all or nothing.
 *
 * <p>Whoever comes second, by double click, in another tab or as another approver, waits for the row of the task and
 * then finds it closed.
 */
@Service
public class AnsweringTask {

    private final Tasks tasks;
    private final TaskForms twins;
    private final FormCatalog forms;
    private final TaskService engine;
    private final People people;
    private final Clock clock;
    private final MovingCase moving;

    AnsweringTask(Tasks tasks, TaskForms twins, FormCatalog forms, TaskService engine, People people, Clock clock,
                  MovingCase moving) {
        this.tasks = tasks;
        this.twins = twins;
        this.forms = forms;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
        this.moving = moving;
    }

    /**
     * @param raw answers by field key as the screen has them; they are validated here whatever the screen did
     * @return the task; or a refusal with {@code TASK_GONE}, {@code OWN_CASE}, {@code ALREADY_CLAIMED} (figures:
     *         {@code colleague}) or {@code FORM_INCOMPLETE} (figures: {@code faults}, how many) or {@code BUSY}; or the refusal of the
     *         context that owns the step. After a refusal the task is as it was
     * @throws NoSuchElementException if there is no such task for the actor
     */
    public Outcome<UUID> answer(Actor actor, UUID id, Map<String, Object> raw) {
        return moving.move(() -> answerOnce(actor, id, raw));
    }

    private Outcome<UUID> answerOnce(Actor actor, UUID id, Map<String, Object> raw) {
        Task task = tasks.lock(id).filter(found -> found.isFor(actor))
                .orElseThrow(() -> new NoSuchElementException("No task " + id + " for person " + actor.person()));
        if (!task.isOpen()) {
            return Outcome.refused(Refusal.of(TaskRefusal.TASK_GONE));
        }
        if (task.isOwnCaseOf(actor)) {
            return Outcome.refused(Refusal.of(TaskRefusal.OWN_CASE));
        }
        if (task.isTakenFrom(actor)) {
            return Outcome.refused(Refusal.of(TaskRefusal.ALREADY_CLAIMED,
                    Map.of("colleague", people.get(task.claimedBy().orElseThrow()).name())));
        }
        TaskForm twin = twins.get(task.form());
        TaskContext context = task.context();
        // only texts of the context depend on the language, and no rule of a form depends on a text
        FormCheck check = forms.form(task.form())
                .check(raw, twin.context(context, actor, language()), twin.files(context, actor));
        if (!check.isAccepted()) {
            return Outcome.refused(Refusal.of(TaskRefusal.FORM_INCOMPLETE, Map.of("faults", check.faults().size())));
        }
        Map<String, Object> answers = Answers.plain(check.answers());
        return twin.answer(context, actor, answers).either(variables -> {
            tasks.answer(id, actor.person(), clock.instant(), answers);
            engine.setAssignee(task.engineTaskId(), actor.person().toString());
            engine.complete(task.engineTaskId(), Map.copyOf(variables));
            return Outcome.accepted(id);
        }, Outcome::refused);
    }

    private static Locale language() {
        return Words.LANGUAGES.get(0);
    }
}
