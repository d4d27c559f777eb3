package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.DecidingRequest;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.ui.RequestCasePanel;
import nl.ruilwerk.scheme.WorkingTerm;

/** HR compares the receipt with the request: accepts it, accepts a lower cost, asks for a better one, or refuses. */
@org.springframework.stereotype.Component
class CheckReceipt implements TaskForm {

    private final RequestSubjects subjects;
    private final ExecutionRequests requests;
    private final DecidingRequest deciding;
    private final ExecutionRequestProcess process;
    private final RequestCasePanel.Maker panels;

    CheckReceipt(RequestSubjects subjects, ExecutionRequests requests, DecidingRequest deciding, ExecutionRequestProcess process,
                 RequestCasePanel.Maker panels) {
        this.subjects = subjects;
        this.requests = requests;
        this.deciding = deciding;
        this.process = process;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "checkReceipt";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.HR, WorkingTerm.RECEIPT_CHECK);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        return Map.of("cost", request.cost().amount(), "asked", request.asked().amount(), "acceptedCost", request.cost().amount());
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        RequestId id = new RequestId(task.subjectId());
        String reason = (String) answers.getOrDefault("reason", "");
        Map<String, Object> variables = new HashMap<>();
        switch ((String) answers.get("judgement")) {
            case "accept":
                variables.put(ExecutionRequestProcess.DECISION, "ACCEPTED");
                return deciding.accept(actor, id, requests.get(id).cost(), reason)
                        .either(done -> Outcome.accepted(variables), Outcome::refused);
            case "acceptLower":
                variables.put(ExecutionRequestProcess.DECISION, "ACCEPTED");
                return deciding.accept(actor, id, Money.of((BigDecimal) answers.get("acceptedCost")), reason)
                        .either(done -> Outcome.accepted(variables), Outcome::refused);
            case "sendBack":
                variables.put(ExecutionRequestProcess.DECISION, "SENT_BACK");
                return deciding.sendBack(actor, id, reason).either(lastDay -> {
                    variables.put(ExecutionRequestProcess.COMPLETION_DUE, process.endOf(lastDay));
                    return Outcome.accepted(variables);
                }, Outcome::refused);
            case "refuse":
                variables.put(ExecutionRequestProcess.DECISION, "REFUSED");
                return deciding.refuseReceipt(actor, id, reason).either(done -> Outcome.accepted(variables), Outcome::refused);
            default:
                throw new IllegalArgumentException("The form checkReceipt offers a judgement that its twin does not know: " + answers.get("judgement"));
        }
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forDecider(requests.get(new RequestId(task.subjectId())), actor));
    }
}
