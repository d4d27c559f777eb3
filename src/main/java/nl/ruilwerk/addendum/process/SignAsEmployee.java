package nl.ruilwerk.addendum.process;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.AddendumRefusal;
import nl.ruilwerk.addendum.SigningAddendum;
import nl.ruilwerk.addendum.ui.AddendumPanel;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.RequestId;

/** The employee signs an addendum whose figures differ from what was signed on submission. */
@org.springframework.stereotype.Component
class SignAsEmployee implements TaskForm {

    private final AddendumSubjects subjects;
    private final Addenda addenda;
    private final SigningAddendum signing;

    SignAsEmployee(AddendumSubjects subjects, Addenda addenda, SigningAddendum signing) {
        this.subjects = subjects;
        this.addenda = addenda;
        this.signing = signing;
    }

    @Override
    public String form() {
        return "signAsEmployee";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.EMPLOYEE);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        return Map.of();
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        if (!Boolean.TRUE.equals(answers.get("agreed"))) {
            return Outcome.refused(Refusal.of(AddendumRefusal.NOT_AGREED));
        }
        RequestId id = new RequestId(task.subjectId());
        // an addendum never changes once drawn up, so the one that waits is the one that was shown
        return addenda.live(id).map(addendum -> signing.signAsEmployee(actor, id, addendum.sha256()))
                .orElseGet(() -> Outcome.refused(Refusal.of(AddendumRefusal.NOT_TO_BE_SIGNED)))
                .either(signed -> Outcome.accepted(Map.of()), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return addenda.live(new RequestId(task.subjectId())).map(AddendumPanel::new);
    }
}
