package nl.ruilwerk.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskSummaries;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.words.Words;

/** One task on a page of its own: where a message or a home screen leads, for employees and everybody else. */
@Route("tasks/:task")
@StyleSheet("context://ruilwerk/approval.css")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL, Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
class TaskView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final TaskDesk.Maker desks;
    private final TaskList tasks;
    private final TaskSummaries summaries;
    private final CurrentActor current;
    private final Words words;
    private String title = "";

    TaskView(TaskDesk.Maker desks, TaskList tasks, TaskSummaries summaries, CurrentActor current, Words words) {
        this.desks = desks;
        this.tasks = tasks;
        this.summaries = summaries;
        this.current = current;
        this.words = words;
    }

    /** Whatever is not an open task of this person is not there. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        UUID task = entering.getRouteParameters().get("task").flatMap(TaskAddress::id)
                .orElseThrow(() -> new NoSuchElementException("No such task"));
        Actor actor = current.get();
        TaskLine line = tasks.find(actor, task).orElseThrow(() -> new NoSuchElementException("No task " + task));
        title = summaries.title(line, getLocale());
        setTitle(title);
        removeAll();
        add(desks.open(actor, task, false, this::done));
    }

    private void done(TaskDesk.Done done) {
        removeAll();
        add(new EmptyState(Icons.GOOD, words.say(getLocale(), "approval.done." + done.how(), Map.of("title", done.title())),
                words.say(getLocale(), "approval.done.NEXT"),
                Actions.primary(words.say(getLocale(), "approval.done.HOME"), click -> UI.getCurrent().navigate(""))));
    }

    @Override
    public String getPageTitle() {
        return title + " · Ruilwerk";
    }
}
