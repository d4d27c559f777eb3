package nl.ruilwerk.request.process;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.AskedSteps;
import nl.ruilwerk.request.ChoosingSource;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.ui.RequestCasePanel;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.scheme.WorkingTerm;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** After a no of the manager the employee chooses a source over which the manager does not decide (LZ-149). */
@org.springframework.stereotype.Component
class ChooseSource implements TaskForm {

    private static final String BY_SCHEME = "by-scheme";

    private final RequestSubjects subjects;
    private final ExecutionRequests requests;
    private final AskedSteps steps;
    private final ChoosingSource choosing;
    private final Words words;
    private final RequestCasePanel.Maker panels;

    ChooseSource(RequestSubjects subjects, ExecutionRequests requests, AskedSteps steps, ChoosingSource choosing, Words words, RequestCasePanel.Maker panels) {
        this.subjects = subjects;
        this.requests = requests;
        this.steps = steps;
        this.choosing = choosing;
        this.words = words;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "chooseSource";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        return subjects.subject(opening, Role.EMPLOYEE, WorkingTerm.COMPLETION);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ExecutionRequest request = requests.get(new RequestId(task.subjectId()));
        List<Map<String, Object>> options = new ArrayList<>();
        options.add(Map.of("value", BY_SCHEME, "label", words.say(Words.LANGUAGES.get(0), "request.source.BY_SCHEME"),
                "label.en", words.say(Words.LANGUAGES.get(1), "request.source.BY_SCHEME")));
        choosing.choices(request).forEach(room -> options.add(Map.of("value", room.source(), "label", label(room, Words.LANGUAGES.get(0)),
                "label.en", label(room, Words.LANGUAGES.get(1)))));
        return Map.of("sources", options, "reason", steps.lastNo(request.id()).map(AskedSteps.No::reason).orElse(""));
    }

    private String label(SourceRoom room, Locale locale) {
        return words.say(locale, "request.source.ALL_FROM", Map.of("source", room.name().in(locale), "free", Formats.money(locale, room.free())));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        String source = (String) answers.get("source");
        return choosing.choose(actor, new RequestId(task.subjectId()), BY_SCHEME.equals(source) ? Optional.empty() : Optional.of(source))
                .either(done -> Outcome.accepted(Map.of(ExecutionRequestProcess.STEP_OUTCOME, "SOURCE_CHOSEN")), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forEmployee(requests.get(new RequestId(task.subjectId())), actor));
    }
}
