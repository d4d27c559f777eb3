package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** One thing that waits for somebody, on a home screen: what, how much, until when. */
public class TaskCard extends Composite<Article> {

    public TaskCard(TaskSummary task, SerializableRunnable onOpen) {
        NativeButton open = new NativeButton(task.subject(), click -> onOpen.run());
        open.addClassName("rw-stretched");
        Paragraph person = new Paragraph(task.person());
        person.addClassName("rw-note");
        Span amount = new Span(task.amount());
        amount.addClassName("rw-amount");
        Div badges = new Div();
        badges.addClassName("rw-task-third");
        if (!task.due().isEmpty()) {
            badges.add(new StatusBadge(task.urgency(), Icons.CLOCK, task.due()));
        }
        if (!task.doubt().isEmpty()) {
            badges.add(new StatusBadge(Tone.ATTENTION, Icons.LOOK, task.doubt()));
        }
        Div foot = new Div(badges, amount);
        foot.addClassName("rw-task-first");
        H3 subject = new H3();
        subject.add(open);
        getContent().addClassNames("rw-card", "rw-task-card");
        getContent().add(subject, person, foot);
    }
}
