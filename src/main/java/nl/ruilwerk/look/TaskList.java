package nl.ruilwerk.look;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks under each other. */
public class TaskList extends UnorderedList {

    private final SerializableConsumer<String> onOpen;
    private final Map<String, TaskRow> rows = new LinkedHashMap<>();

    /** @param onOpen told the id of the task that is clicked */
    public TaskList(SerializableConsumer<String> onOpen) {
        this.onOpen = onOpen;
        addClassName("rw-task-list");
    }

    /** Replaces the tasks; ids are unique. */
    public void setTasks(List<TaskSummary> tasks) {
        removeAll();
        rows.clear();
        tasks.forEach(task -> {
            TaskRow row = new TaskRow(task, () -> onOpen.accept(task.id()));
            rows.put(task.id(), row);
            add(row);
        });
    }

    /** Marks one task as the open one; an unknown id marks none. */
    public void select(String id) {
        rows.forEach((key, row) -> row.setSelected(key.equals(id)));
    }
}
