package nl.ruilwerk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.outcome.Audited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the task list with the engine: each task of the engine has one open row that says the same, and each open
 * row has its task.
 */
@Service
public class TaskListProbe implements Audited {

    static final int PAGE = 500;

    private final Tasks tasks;
    private final TaskForms forms;

    TaskListProbe(Tasks tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** @return one line per difference, in order of the engine's ids; empty when they agree */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> audit() {
        List<String> differences = new ArrayList<>();
        forEachPair(tasks, pair -> difference(pair).ifPresentOrElse(differences::add, () -> {}));
        return differences;
    }

    static void forEachPair(Tasks tasks, Consumer<Tasks.Pair> consumer) {
        String after = "";
        List<Tasks.Pair> page;
        do {
            page = tasks.compare(after, PAGE);
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.get(page.size() - 1).engineTaskId();
        } while (page.size() == PAGE);
    }

    private Optional<String> difference(Tasks.Pair pair) {
        String task = "task " + pair.engineTaskId();
        if (pair.opening().isEmpty()) {
            return Optional.of(task + ": open in the list, unknown to the engine");
        }
        task += " (" + pair.opening().get().form() + " of " + pair.opening().get().subjectId() + ")";
        if (pair.row().isEmpty()) {
            return Optional.of(task + ": waits in the engine, missing in the list");
        }
        Task row = pair.row().get();
        if (!row.isOpen()) {
            return Optional.of(task + ": waits in the engine, " + row.state() + " in the list");
        }
        List<String> fields = new ArrayList<>();
        TaskSubject held = pair.subject().orElseThrow();
        TaskSubject now;
        try {
            now = forms.get(pair.opening().get().form()).subject(pair.opening().get());
        } catch (RuntimeException notThere) {
            // what was bent so far that its case cannot be read is a finding, and the others are still looked at
            return Optional.of(task + ": its case " + pair.opening().get().businessKey() + " cannot be read");
        }
        compare(fields, "form", row.form(), pair.opening().get().form());
        compare(fields, "employer", held.employer(), now.employer());
        compare(fields, "kind", held.kind(), now.kind());
        compare(fields, "subject", held.subjectId(), now.subjectId());
        compare(fields, "person", held.subjectPerson(), now.subjectPerson());
        compare(fields, "role", held.role(), now.role());
        compare(fields, "unit", held.unit(), now.unit());
        compare(fields, "assigned to", held.assignedTo(), now.assignedTo());
        compare(fields, "goal", held.goal(), now.goal());
        compare(fields, "amount", held.amount(), now.amount());
        compare(fields, "due", held.dueOn(), now.dueOn());
        compare(fields, "claimed by", row.claimedBy(), pair.assignee());
        return fields.isEmpty() ? Optional.empty()
                : Optional.of(task + ": differs in " + String.join(", ", fields));
    }

    private static void compare(List<String> fields, String name, Object held, Object now) {
        if (!Objects.equals(held, now)) {
            fields.add(name);
        }
    }
}
