package nl.ruilwerk.approval.ui;

import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Component;

/** How many tasks the list behind the menu holds for somebody: theirs, and those that wait for one of their roles. */
@Component
class TaskCounter implements MenuCounter {

    private final TaskList tasks;

    TaskCounter(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public Class<?> view() {
        return TaskListView.class;
    }

    @Override
    public long count(Actor actor, Role role) {
        return Math.min(TaskList.COUNTED_AT_MOST, tasks.count(actor, TaskScope.MINE, TaskFilter.NONE)
                + tasks.count(actor, TaskScope.WAITING, TaskFilter.NONE));
    }
}
