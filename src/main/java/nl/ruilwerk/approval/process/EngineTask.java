package nl.ruilwerk.approval.process;

import java.util.UUID;
import nl.ruilwerk.approval.TaskForms;
import nl.ruilwerk.approval.Tasks;
import nl.ruilwerk.approval.spi.TaskOpening;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Reads a task of the engine as the task list knows it. */
final class EngineTask {

    private EngineTask() {}

    static void open(DelegateTask task, Tasks tasks, TaskForms forms) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        TaskOpening opening = new TaskOpening(task.getId(), task.getTaskDefinitionKey(), businessKey, subjectId(task, businessKey),
                task.getCreateTime().toInstant());
        tasks.open(opening, forms.get(opening.form()).subject(opening));
    }

    private static UUID subjectId(DelegateTask task, String businessKey) {
        try {
            return UUID.fromString(String.valueOf(businessKey));
        } catch (IllegalArgumentException noId) {
            throw new IllegalStateException("User task " + task.getTaskDefinitionKey() + " belongs to a process whose business key is "
                    + businessKey + "; it must be the id of what the process is about", noId);
        }
    }
}
