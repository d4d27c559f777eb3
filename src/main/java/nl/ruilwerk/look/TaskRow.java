package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** One task in a {@link TaskList}: two lines, the whole row can be clicked. */
public class TaskRow extends ListItem {

    private final NativeButton open;

    public TaskRow(TaskSummary task, SerializableRunnable onOpen) {
        addClassName("rw-task-row");
        open = new NativeButton(task.person(), click -> onOpen.run());
        open.addClassName("rw-stretched");
        Span amount = new Span(task.amount());
        amount.addClassName("rw-amount");
        Div first = new Div(open, amount);
        first.addClassName("rw-task-first");
        Span subject = new Span(task.subject());
        Span age = new Span(task.age());
        age.addClassName("rw-note");
        Div second = new Div(subject, age);
        second.addClassName("rw-task-second");
        add(first, second);
        Div third = new Div();
        third.addClassName("rw-task-third");
        if (!task.due().isEmpty()) {
            third.add(new StatusBadge(task.urgency(), Icons.CLOCK, task.due()));
        }
        if (!task.doubt().isEmpty()) {
            third.add(new StatusBadge(Tone.ATTENTION, Icons.LOOK, task.doubt()));
        }
        if (third.getComponentCount() > 0) {
            add(third);
        }
    }

    /** Marks the task that is open beside the list. */
    public void setSelected(boolean selected) {
        setClassName("rw-selected", selected);
        if (selected) {
            open.getElement().setAttribute("aria-current", "true");
        } else {
            open.getElement().removeAttribute("aria-current");
        }
    }
}
