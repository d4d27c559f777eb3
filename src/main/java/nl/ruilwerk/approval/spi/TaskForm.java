package nl.ruilwerk.approval.spi;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.outcome.Outcome;

/**
 * The twin of a user task: what its form shows and what an answer means. One Spring bean per user task, in the
 * {@code process} package of the context that owns the diagram; the class has the stem of the step
 * ({@code CheckReceipt} for {@code checkReceipt}).
 *
 * <p>The task list calls it; every call runs in the caller's transaction.
 */
public interface TaskForm {

    /** @return the element id of the user task, which is the id of its form too: {@code checkReceipt} */
    String form();

    /**
     * Says what the list shows and who may do the task. Asked when the engine creates the task, and again, later, when
     * the list is rebuilt or compared; therefore it reads and changes nothing.
     */
    TaskSubject subject(TaskOpening opening);

    /** @return values for the form by variable name: labels, options and defaults */
    Map<String, Object> context(TaskContext task, Actor actor, Locale locale);

    /**
     * Does what the answer says. The form has been validated, the row of the task is locked, and the engine goes on in
     * the same transaction when this accepts.
     *
     * @param answers by field key, as the form's validation left them: texts, exact numbers ({@code BigDecimal}),
     *                booleans, lists and maps; days and times as ISO text, files as their ids; what was left empty or
     *                not asked is not there
     * @return process variables for the gateways behind the step (text, whole numbers, booleans); or a refusal, having
     *         changed nothing that may not stay: the task stays open
     */
    Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers);

    /** @return where the files of the form go; by default it takes none */
    default FormFiles files(TaskContext task, Actor actor) {
        return FormFiles.NONE;
    }

    /** @return what stands beside the form, such as the receipt and the findings */
    default Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.empty();
    }
}
