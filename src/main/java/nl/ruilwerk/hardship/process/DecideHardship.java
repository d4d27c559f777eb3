package nl.ruilwerk.hardship.process;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.hardship.DecideOnHardship;
import nl.ruilwerk.hardship.DecidingHardship;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.hardship.HardshipState;
import nl.ruilwerk.hardship.HardshipSubject;
import nl.ruilwerk.hardship.ui.HardshipPanel;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;

/** A holder of the employer's mandate decides a hardship request, with a reason and with what follows from it (LZ-156). */
@org.springframework.stereotype.Component
class DecideHardship implements TaskForm {

    private final HardshipRequests hardships;
    private final DecidingHardship deciding;
    private final People people;
    private final Schemes schemes;
    private final HardshipPanel.Maker panels;

    DecideHardship(HardshipRequests hardships, DecidingHardship deciding, People people, Schemes schemes, HardshipPanel.Maker panels) {
        this.hardships = hardships;
        this.deciding = deciding;
        this.people = people;
        this.schemes = schemes;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "decideHardship";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        HardshipRequest request = hardships.get(opening.subjectId());
        Map<String, Object> figures = new HashMap<>(Map.of("person", people.get(request.person()).name(), "number", request.number()));
        request.goal().ifPresent(goal -> figures.put("goal", schemes.edition(request.edition()).goal(goal).name().byLanguage()));
        return new TaskSubject(request.employer(), SubjectKind.HARDSHIP, request.id(), request.person(), Role.EMPLOYER_SIGNER,
                Optional.of(request.unit()), Optional.empty(), figures, request.goal(), Optional.empty(), List.of(), Optional.of(request.lastDay()));
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        HardshipRequest request = hardships.get(task.subjectId());
        Edition edition = schemes.edition(request.edition());
        boolean hasMaximum = request.goal().map(edition::goal).map(goal -> goal.maximum().isPresent() || goal.maximumFormula().isPresent()).orElse(false);
        return Map.of("employee", people.get(request.person()).name(), "hasChecks", !request.checks().isEmpty(), "hasMaximum", hasMaximum,
                "aboutRequest", request.about() == HardshipSubject.REQUEST, "until", edition.planEnd().toString(),
                "checks", request.checks().stream().map(check -> Map.of("value", check.code(), "label", check.sentence().getOrDefault("nl", check.code()),
                        "label.en", check.sentence().getOrDefault("en", check.code()))).toList());
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        HardshipState outcome = switch ((String) answers.get("outcome")) {
            case "grant" -> HardshipState.GRANTED;
            case "partly" -> HardshipState.PARTLY;
            case "refuse" -> HardshipState.REFUSED;
            default -> throw new IllegalArgumentException("The form decideHardship offers an outcome that its twin does not know: " + answers.get("outcome"));
        };
        Set<String> lifted = ((List<?>) answers.getOrDefault("lifted", List.of())).stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new));
        return deciding.decide(actor, task.subjectId(), new DecideOnHardship(outcome, (String) answers.getOrDefault("reason", ""), lifted,
                        Optional.ofNullable((BigDecimal) answers.get("maximum")).map(Money::of),
                        Optional.ofNullable((String) answers.get("until")).map(LocalDate::parse), (String) answers.getOrDefault("arrangement", "")))
                .either(decided -> Outcome.accepted(Map.of(HardshipProcess.OUTCOME, outcome.name())), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forDecider(hardships.get(task.subjectId())));
    }
}
