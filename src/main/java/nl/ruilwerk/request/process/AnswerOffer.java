package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.AnsweringOffer;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.ui.RequestCasePanel;
import nl.ruilwerk.words.Words;

/** The employee takes what is offered from the waiting list, or not, or stays in line for the full amount (LZ-81, LZ-82). */
@org.springframework.stereotype.Component
class AnswerOffer implements TaskForm {

    private final RequestSubjects subjects;
    private final ExecutionRequests requests;
    private final WaitingLine line;
    private final AnsweringOffer answering;
    private final Employers employers;
    private final Words words;
    private final RequestCasePanel.Maker panels;

    AnswerOffer(RequestSubjects subjects, ExecutionRequests requests, WaitingLine line, AnsweringOffer answering, Employers employers, Words words,
                RequestCasePanel.Maker panels) {
        this.subjects = subjects;
        this.requests = requests;
        this.line = line;
        this.answering = answering;
        this.employers = employers;
        this.words = words;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "answerOffer";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        ExecutionRequest request = requests.get(new RequestId(opening.subjectId()));
        return subjects.subject(request, Role.EMPLOYEE, line.place(request.id().value()).flatMap(WaitingLine.Place::offeredUntil)
                .map(until -> until.atZone(employers.get(request.employer()).zone()).toLocalDate().minusDays(1)));
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        Optional<WaitingLine.Place> place = line.place(request.id().value()).filter(found -> found.offered().isPresent());
        Map<String, Object> context = new HashMap<>();
        List<Map<String, Object>> answers = new ArrayList<>(List.of(option("accept"), option("decline")));
        place.ifPresent(offer -> {
            context.put("offered", offer.offered().orElseThrow().amount());
            context.put("wanted", offer.wanted().amount());
            context.put("partial", offer.isPartial());
            context.put("lastDay", offer.offeredUntil().orElseThrow().atZone(employers.get(request.employer()).zone()).toLocalDate().minusDays(1).toString());
            if (offer.isPartial()) {
                answers.add(1, option("stay"));
            }
        });
        context.put("answers", answers);
        return context;
    }

    private Map<String, Object> option(String value) {
        String key = "request.offer." + value;
        return Map.of("value", value, "label", words.say(new Locale("nl", "NL"), key), "label.en", words.say(Locale.ENGLISH, key));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        RequestId id = new RequestId(task.subjectId());
        String answer = (String) answers.get("answer");
        Outcome<Boolean> done = switch (answer) {
            case "accept" -> answering.accept(actor, id);
            case "stay" -> answering.stay(actor, id);
            case "decline" -> answering.decline(actor, id);
            default -> throw new IllegalArgumentException("The form answerOffer offers an answer that its twin does not know: " + answer);
        };
        String outcome = Map.of("accept", "TAKEN", "stay", "IN_LINE", "decline", "DECLINED").get(answer);
        return done.either(yes -> Outcome.accepted(Map.of(ExecutionRequestProcess.PLACE_OUTCOME, outcome)), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forEmployee(requests.get(new RequestId(task.subjectId())), actor));
    }
}
