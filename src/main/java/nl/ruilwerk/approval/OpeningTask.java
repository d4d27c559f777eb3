package nl.ruilwerk.approval;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.forms.FormDefinition;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a screen needs to show one task, and keeps what somebody is filling in. */
@Service
public class OpeningTask {

    private final TaskList list;
    private final TaskForms twins;
    private final FormCatalog forms;
    private final Tasks tasks;

    OpeningTask(TaskList list, TaskForms twins, FormCatalog forms, Tasks tasks) {
        this.tasks = tasks;
        this.list = list;
        this.twins = twins;
        this.forms = forms;
    }

    /**
     * A task on a desk.
     *
     * @param casePanel what stands beside the form
     * @param context   values for the form
     * @param draft     what the actor was filling in before; empty without
     */
    public record OpenedTask(TaskLine line, Optional<Component> casePanel, FormDefinition form, Map<String, Object> context,
                             FormFiles files, Map<String, Object> draft) {}

    /** @throws NoSuchElementException if there is no such open task for the actor */
    @Transactional(readOnly = true)
    public OpenedTask open(Actor actor, UUID id, Locale locale) {
        TaskLine line = list.find(actor, id)
                .orElseThrow(() -> new NoSuchElementException("No task " + id + " for person " + actor.person()));
        TaskForm twin = twins.get(line.form());
        TaskContext context = new TaskContext(line.id(), line.form(), line.subjectId(), line.subjectPerson(), actor.employer(), line.unit());
        return new OpenedTask(line, twin.casePanel(context, actor), forms.form(line.form()), twin.context(context, actor, locale),
                twin.files(context, actor), tasks.draft(id, actor.person()));
    }

    /**
     * Keeps what the actor is filling in, until the task is answered or given back. A task that is not the actor's (any
     * more) is left as it is.
     *
     * @param raw answers as the screen has them, right or wrong
     */
    @Transactional
    public void keepDraft(Actor actor, UUID id, Map<String, Object> raw) {
        tasks.keepDraft(id, actor.person(), Answers.plain(raw));
    }
}
