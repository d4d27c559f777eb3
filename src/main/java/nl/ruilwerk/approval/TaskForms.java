package nl.ruilwerk.approval;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruilwerk.approval.spi.TaskForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The twins of all user tasks, by form. */
@Component
public class TaskForms {

    private final ObjectProvider<TaskForm> forms;
    private volatile Map<String, TaskForm> byForm;

    /** @param forms asked late: they need the engine, and the engine needs the task list */
    TaskForms(ObjectProvider<TaskForm> forms) {
        this.forms = forms;
    }

    /** @throws IllegalStateException if no bean implements {@link TaskForm} for it */
    public TaskForm get(String form) {
        TaskForm found = byForm().get(form);
        if (found == null) {
            throw new IllegalStateException("User task " + form + " has no twin: no bean implements TaskForm for it");
        }
        return found;
    }

    /** @return ids of all forms that have a twin, sorted */
    public Set<String> forms() {
        return new TreeSet<>(byForm().keySet());
    }

    private Map<String, TaskForm> byForm() {
        if (byForm == null) {
            byForm = forms.stream().collect(Collectors.toMap(TaskForm::form, Function.identity()));
        }
        return byForm;
    }
}
