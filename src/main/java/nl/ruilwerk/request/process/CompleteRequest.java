package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The employee completes a request that came back: other receipts, and cost and date as these show (HS-118). */
@org.springframework.stereotype.Component
class CompleteRequest implements TaskForm {

    private final RequestSubjects subjects;
    private final ExecutionRequests requests;
    private final DecidingRequest deciding;
    private final RequestCasePanel.Maker panels;

    CompleteRequest(RequestSubjects subjects, ExecutionRequests requests, DecidingRequest deciding, RequestCasePanel.Maker panels) {
        this.subjects = subjects;
        this.requests = requests;
        this.deciding = deciding;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "completeRequest";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.EMPLOYEE, WorkingTerm.COMPLETION);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        return Map.of("cost", request.cost().amount(), "expenseDate", request.expenseDate().map(LocalDate::toString).orElse(""),
                "sentBackReason", requests.story(request.id()).stream().filter(step -> step.step().equals("sentBack"))
                        .reduce((former, latter) -> latter).map(step -> String.valueOf(step.figures().get("reason"))).orElse(""));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        String evidence = request.receipts().isEmpty() ? "" : request.receipts().get(0).evidence();
        List<ExecutionRequest.Receipt> receipts = ((List<?>) answers.getOrDefault("receipts", List.of())).stream()
                .map(document -> new ExecutionRequest.Receipt(UUID.fromString(document.toString()), evidence)).toList();
        return deciding.complete(actor, request.id(), Money.of((BigDecimal) answers.get("cost")),
                        LocalDate.parse(answers.get("expenseDate").toString()), receipts.isEmpty() ? request.receipts() : receipts)
                .either(done -> Outcome.accepted(Map.of()), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forEmployee(requests.get(new RequestId(task.subjectId())), actor));
    }
}
