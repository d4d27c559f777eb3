package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.AskedSteps;
import nl.ruilwerk.request.AssessingRequest;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.request.ui.StepPanel;
import nl.ruilwerk.scheme.NeededStep;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Step;

/**
 * A manager, HR or the employer decides before a request can be granted (LZ-19, LZ-52, LZ-148). What the scheme does not let them see,
 * such as the goal or the amounts, is not in the row of the task either: lists, filters and search do not know it.
 */
@org.springframework.stereotype.Component
class TakeStep implements TaskForm {

    private final ExecutionRequests requests;
    private final AskedSteps steps;
    private final TakingStep taking;
    private final AssessingRequest assessing;
    private final ExecutionRequestProcess process;
    private final People people;
    private final Schemes schemes;
    private final StepPanel.Maker panels;

    TakeStep(ExecutionRequests requests, AskedSteps steps, TakingStep taking, AssessingRequest assessing, ExecutionRequestProcess process, People people,
             Schemes schemes, StepPanel.Maker panels) {
        this.requests = requests;
        this.steps = steps;
        this.taking = taking;
        this.assessing = assessing;
        this.process = process;
        this.people = people;
        this.schemes = schemes;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "takeStep";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        ExecutionRequest request = requests.get(new RequestId(opening.subjectId()));
        AskedSteps.AskedStep asked = steps.open(request.id()).orElseThrow(() -> new IllegalStateException("No step of request " + request.id() + " is open"));
        List<String> sees = taking.needed(request, asked.code()).map(NeededStep::sees).orElse(List.of());
        Map<String, Object> title = new HashMap<>(Map.of("person", people.get(request.person()).name()));
        boolean goal = sees.isEmpty() || sees.contains("goal");
        boolean amount = sees.isEmpty() || sees.contains("amount");
        if (goal) {
            title.put("goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage());
        }
        return new TaskSubject(request.employer(), SubjectKind.REQUEST, request.id().value(), request.person(), asked.role(), Optional.of(request.unit()),
                asked.assignedTo(), title, goal ? Optional.of(request.goal()) : Optional.empty(), amount ? Optional.of(request.asked()) : Optional.empty(),
                List.of(), asked.lastDay());
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        Optional<NeededStep> step = steps.open(request.id()).flatMap(asked -> taking.needed(request, asked.code()));
        Map<String, Object> context = new HashMap<>();
        step.ifPresent(needed -> {
            context.put("question", needed.text().in(locale));
            if (needed.byDefault() != Step.Default.NONE) {
                context.put("decision", needed.byDefault() == Step.Default.ALLOW ? "allow" : "refuse");
            }
        });
        return context;
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        RequestId id = new RequestId(task.subjectId());
        return taking.answer(actor, id, "allow".equals(answers.get("decision")), (String) answers.getOrDefault("reason", "")).either(decision -> {
            Map<String, Object> variables = new HashMap<>(Map.of(ExecutionRequestProcess.STEP_OUTCOME, decision.name()));
            if (decision == TakingStep.Decision.OTHER_SOURCE) {
                variables.put(ExecutionRequestProcess.COMPLETION_DUE, process.endOf(assessing.completionTerm(id)));
            }
            return Outcome.accepted(variables);
        }, Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        return steps.open(request.id()).map(asked -> panels.of(request, asked, taking.needed(request, asked.code()).map(NeededStep::sees).orElse(List.of()), actor));
    }
}
