package nl.ruilwerk.approval.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.ruilwerk.approval.TaskForms;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Each task of a person has a twin in Java that says what its form shows and what an answer means. */
@Component
class TasksHaveTheirTwin implements ModelCheck {

    private final ObjectProvider<TaskForms> twins;

    TasksHaveTheirTwin(ObjectProvider<TaskForms> twins) {
        this.twins = twins;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        Set<String> known = twins.getObject().forms();
        models.processes().forEach(file -> file.root().inside("userTask")
                .filter(task -> task.id().filter(known::contains).isEmpty())
                .forEach(task -> faults.add(file, task, "noTwin", Map.of("class", pascal(task.id().orElse("step"))))));
    }

    private static String pascal(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
