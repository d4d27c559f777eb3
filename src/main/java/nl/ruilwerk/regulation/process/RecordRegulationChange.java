package nl.ruilwerk.regulation.process;

import com.vaadin.flow.component.Component;
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
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.regulation.ComparingTexts;
import nl.ruilwerk.regulation.RecordingRegulationChange;
import nl.ruilwerk.regulation.RegulationChange;
import nl.ruilwerk.regulation.RegulationChange.Consultation;
import nl.ruilwerk.regulation.RegulationChange.Consulted;
import nl.ruilwerk.regulation.RegulationChanges;
import nl.ruilwerk.regulation.ui.ChangesPanel;
import nl.ruilwerk.words.Formats;

/** The employer records a change of the regulation and who was consulted (LZ-190). */
@org.springframework.stereotype.Component
class RecordRegulationChange implements TaskForm {

    private final RegulationChanges changes;
    private final RecordingRegulationChange recording;
    private final ComparingTexts comparing;
    private final Employers employers;
    private final ChangesPanel.Maker panels;

    RecordRegulationChange(RegulationChanges changes, RecordingRegulationChange recording, ComparingTexts comparing, Employers employers, ChangesPanel.Maker panels) {
        this.changes = changes;
        this.recording = recording;
        this.comparing = comparing;
        this.employers = employers;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "recordRegulationChange";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        RegulationChange change = changes.find(opening.subjectId()).orElseThrow();
        return new TaskSubject(change.employer(), SubjectKind.REGULATION, change.id(), PersonId.NOBODY, Role.EMPLOYER_SIGNER, Optional.empty(), Optional.empty(),
                Map.of("number", change.number()), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        RegulationChange change = changes.find(task.subjectId()).orElseThrow();
        LocalDate seen = LocalDate.ofInstant(change.seenAt(), employers.get(change.employer()).zone());
        return Map.of("seen", Formats.date(locale, seen), "count", String.valueOf(comparing.changes(change).size()));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        Consulted with = switch ((String) answers.get("consulted")) {
            case "worksCouncil" -> Consulted.WORKS_COUNCIL;
            case "participationCouncil" -> Consulted.PARTICIPATION_COUNCIL;
            case "unions" -> Consulted.UNIONS;
            case "staff" -> Consulted.STAFF;
            case "notNeeded" -> Consulted.NOT_NEEDED;
            default -> throw new IllegalArgumentException("The form recordRegulationChange offers an answer that its twin does not know: " + answers.get("consulted"));
        };
        Optional<RegulationChange.Outcome> outcome = Optional.ofNullable((String) answers.get("outcome")).map(word -> RegulationChange.Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
        boolean tells = "tell".equals(answers.get("notice"));
        return recording.record(actor, task.subjectId(), new RecordingRegulationChange.Change(day(answers, "inForceFrom").orElseThrow(),
                new Consultation(with, day(answers, "consultedOn"), outcome), (String) answers.getOrDefault("reason", ""),
                tells ? (String) answers.getOrDefault("noticeDutch", "") : "", tells ? (String) answers.getOrDefault("noticeEnglish", "") : ""))
                .either(recorded -> Outcome.accepted(Map.of()), Outcome::refused);
    }

    private static Optional<LocalDate> day(Map<String, Object> answers, String key) {
        return Optional.ofNullable((String) answers.get(key)).map(LocalDate::parse);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.of(changes.find(task.subjectId()).orElseThrow()));
    }
}
