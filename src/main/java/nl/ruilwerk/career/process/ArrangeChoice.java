package nl.ruilwerk.career.process;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.career.Arrangement;
import nl.ruilwerk.career.Arrangements;
import nl.ruilwerk.career.ArrangingChoice;
import nl.ruilwerk.career.CareerRecord;
import nl.ruilwerk.career.CareerRecords;
import nl.ruilwerk.career.ui.ArrangementPanel;
import nl.ruilwerk.career.ui.EventNames;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;

/** Whoever the scheme names agrees with the employee whether a running choice goes on after an event. */
@org.springframework.stereotype.Component
class ArrangeChoice implements TaskForm {

    private final Arrangements arrangements;
    private final CareerRecords records;
    private final ArrangingChoice arranging;
    private final ExecutionRequests requests;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final EventNames names;
    private final ArrangementPanel.Maker panels;
    private final Clock clock;

    ArrangeChoice(Arrangements arrangements, CareerRecords records, ArrangingChoice arranging, ExecutionRequests requests, People people, Employers employers,
                  Schemes schemes, EventNames names, ArrangementPanel.Maker panels, Clock clock) {
        this.arrangements = arrangements;
        this.records = records;
        this.arranging = arranging;
        this.requests = requests;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.names = names;
        this.panels = panels;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "arrangeChoice";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        Arrangement arrangement = arrangements.get(opening.subjectId());
        Person person = people.get(arrangement.person());
        LocalDate opened = LocalDate.ofInstant(arrangement.openedAt(), employers.get(arrangement.employer()).zone());
        ExecutionRequest request = requests.get(arrangement.request());
        Optional<PersonId> manager = arrangement.role() == Role.MANAGER
                ? person.employmentsOn(opened).stream().flatMap(job -> job.manager().stream()).findFirst() : Optional.empty();
        return new TaskSubject(arrangement.employer(), SubjectKind.ARRANGEMENT, arrangement.id(), arrangement.person(), arrangement.role(),
                Optional.of(person.unitOn(opened)), manager, Map.of("person", person.name(),
                "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()), Optional.of(request.goal()), Optional.empty(), List.of(),
                arrangement.lastDay());
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        Arrangement arrangement = arrangements.get(task.subjectId());
        CareerRecord event = records.get(arrangement.event());
        ExecutionRequest request = requests.get(arrangement.request());
        return Map.of("employee", people.get(arrangement.person()).name(), "event", names.of(event.happened(), locale), "day", Formats.date(locale, event.day()),
                "goal", schemes.edition(request.edition()).goal(request.goal()).name().in(locale));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        boolean goesOn = switch ((String) answers.get("arrangement")) {
            case "goesOn" -> true;
            case "ends" -> false;
            default -> throw new IllegalArgumentException("The form arrangeChoice offers an answer that its twin does not know: " + answers.get("arrangement"));
        };
        return arranging.decide(actor, task.subjectId(), goesOn, (String) answers.getOrDefault("reason", ""))
                .either(decided -> Outcome.accepted(Map.of(CareerEventProcess.ARRANGEMENT, (goesOn ? Arrangement.State.GOES_ON : Arrangement.State.ENDS).name())),
                        Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.of(arrangements.get(task.subjectId())));
    }
}
