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
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Words;

/** A holder of the employer's mandate signs, which is the grant, or declines on a ground (HS-119, HS-138). */
@org.springframework.stereotype.Component
class SignAsEmployer implements TaskForm {

    private final AddendumSubjects subjects;
    private final Addenda addenda;
    private final ExecutionRequests requests;
    private final Schemes schemes;
    private final SigningAddendum signing;

    SignAsEmployer(AddendumSubjects subjects, Addenda addenda, ExecutionRequests requests, Schemes schemes, SigningAddendum signing) {
        this.subjects = subjects;
        this.addenda = addenda;
        this.requests = requests;
        this.schemes = schemes;
        this.signing = signing;
    }

    @Override
    public String form() {
        return "signAsEmployer";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.EMPLOYER_SIGNER);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        return Map.of("signer", actor.name());
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        RequestId id = new RequestId(task.subjectId());
        if ("decline".equals(answers.get("decision"))) {
            return signing.decline(actor, id, (String) answers.get("ground"), (String) answers.getOrDefault("reason", ""))
                    .either(declined -> Outcome.accepted(Map.of(AddendumStepDelegate.ADDENDUM_OUTCOME, "DECLINED")), Outcome::refused);
        }
        String function = schemes.edition(requests.get(id).edition()).signing().employerRoleName().in(Words.LANGUAGES.get(0));
        return addenda.live(id).map(addendum -> signing.signAsEmployer(actor, id, function, addendum.sha256()))
                .orElseGet(() -> Outcome.refused(Refusal.of(AddendumRefusal.NOT_TO_BE_SIGNED)))
                .either(signed -> Outcome.accepted(Map.of(AddendumStepDelegate.ADDENDUM_OUTCOME, "SIGNED")), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return addenda.live(new RequestId(task.subjectId())).map(AddendumPanel::new);
    }
}
