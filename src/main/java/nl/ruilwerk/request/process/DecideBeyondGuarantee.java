package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.DecidingRequest;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.ui.RequestCasePanel;
import nl.ruilwerk.scheme.WorkingTerm;

/** The employer decides at its discretion once the guaranteed number is reached, always with a reason (HS-54, HS-122). */
@org.springframework.stereotype.Component
class DecideBeyondGuarantee implements TaskForm {

    private final RequestSubjects subjects;
    private final ExecutionRequests requests;
    private final DecidingRequest deciding;
    private final CapLedger caps;
    private final RequestCasePanel.Maker panels;

    DecideBeyondGuarantee(RequestSubjects subjects, ExecutionRequests requests, DecidingRequest deciding, CapLedger caps,
                          RequestCasePanel.Maker panels) {
        this.subjects = subjects;
        this.requests = requests;
        this.deciding = deciding;
        this.caps = caps;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "decideBeyondGuarantee";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.EMPLOYER_SIGNER, WorkingTerm.DISCRETION);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        return caps.room(request.employer(), request.goal(), request.unit(), request.planYear())
                .<Map<String, Object>>map(room -> Map.of("guaranteed", room.guaranteed(),
                        "taken", room.reservedPlaces() + room.grantedPlaces(), "budget", room.budget().amount(),
                        "freeBudget", room.free().amount(), "asked", request.asked().amount()))
                .orElse(Map.of());
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        RequestId id = new RequestId(task.subjectId());
        String reason = (String) answers.getOrDefault("reason", "");
        boolean allow = "allow".equals(answers.get("decision"));
        Outcome<Boolean> decided = allow ? deciding.allowBeyond(actor, id, reason) : deciding.refuseBeyond(actor, id, reason);
        return decided.either(done -> Outcome.accepted(Map.of(ExecutionRequestProcess.DECISION, allow ? "ACCEPTED" : "REFUSED")), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forDecider(requests.get(new RequestId(task.subjectId())), actor));
    }
}
