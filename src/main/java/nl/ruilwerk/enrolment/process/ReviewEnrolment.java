package nl.ruilwerk.enrolment.process;

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
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.ReviewingEnrolment;
import nl.ruilwerk.enrolment.ui.EnrolmentPanel;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.words.Formats;

/** A holder of the employer's mandate signs the enrolment form too, or declines it with a reason (HS-01). */
@org.springframework.stereotype.Component
class ReviewEnrolment implements TaskForm {

    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final ReviewingEnrolment reviewing;
    private final EnrolmentPanel.Maker panels;

    ReviewEnrolment(Participations participations, People people, Employers employers, ReviewingEnrolment reviewing,
                    EnrolmentPanel.Maker panels) {
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.reviewing = reviewing;
        this.panels = panels;
    }

    @Override
    public String form() {
        return "reviewEnrolment";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        Participation enrolment = participations.get(opening.subjectId());
        Person person = people.get(enrolment.person());
        LocalDate asked = LocalDate.ofInstant(opening.createdAt(), employers.get(enrolment.employer()).zone());
        // best signed before the participation begins; one that begins at once has no other day to wait for
        Optional<LocalDate> due = starts(enrolment).map(start -> start.isBefore(asked) ? asked : start);
        return new TaskSubject(enrolment.employer(), SubjectKind.ENROLMENT, enrolment.id(), enrolment.person(), Role.EMPLOYER_SIGNER,
                Optional.of(person.unitOn(asked)), Optional.empty(), Map.of("person", person.name()), Optional.empty(), Optional.empty(),
                List.of(), due);
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        Participation enrolment = participations.get(task.subjectId());
        return Map.of("employee", people.get(enrolment.person()).name(), "signer", actor.name(),
                "start", starts(enrolment).map(day -> Formats.date(locale, day)).orElse(""));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        if ("decline".equals(answers.get("decision"))) {
            return reviewing.decline(actor, task.subjectId(), (String) answers.getOrDefault("reason", ""))
                    .either(declined -> Outcome.accepted(Map.of(EnrolmentProcess.DECISION, "DECLINED")), Outcome::refused);
        }
        return reviewing.accept(actor, task.subjectId())
                .either(accepted -> Outcome.accepted(Map.of(EnrolmentProcess.DECISION, "ACCEPTED")), Outcome::refused);
    }

    @Override
    public Optional<Component> casePanel(TaskContext task, Actor actor) {
        return Optional.of(panels.forSigner(participations.get(task.subjectId())));
    }

    private Optional<LocalDate> starts(Participation enrolment) {
        return participations.signed(enrolment.id()).assessment().start();
    }
}
