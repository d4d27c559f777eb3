package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.enrolment.process.EnrolmentProcess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits an enrolment: the employee signs the enrolment form, it is stored, and its process starts, in one transaction
 * (HS-01). Only an employee's own act starts a participation (HS-14).
 */
@Service
public class SubmittingEnrolment {

    private final AssessingEnrolment assessing;
    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final EnrolmentProcess process;
    private final TellingParticipant telling;
    private final Words words;
    private final Clock clock;
    private final MovingCase moving;

    SubmittingEnrolment(AssessingEnrolment assessing, Participations participations, People people, Employers employers,
                        EnrolmentProcess process, TellingParticipant telling, Words words, Clock clock, MovingCase moving) {
        this.assessing = assessing;
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.process = process;
        this.telling = telling;
        this.words = words;
        this.clock = clock;
        this.moving = moving;
    }

    /** @return the text that the actor would sign today */
    @Transactional(readOnly = true)
    public EnrolmentText show(Actor actor) {
        return text(actor, assessing.preview(actor));
    }

    /**
     * @return the id of the enrolment, the same one again for the same submission; or a refusal with
     *         {@link EnrolmentRefusal#NOT_NEEDED}, {@link EnrolmentRefusal#ALREADY_ENROLLED}, {@link EnrolmentRefusal#INCOMPLETE} or
     *         {@link EnrolmentRefusal#SHOWN_TEXT_CHANGED}. Whether the scheme allows it, the process decides and tells
     */
    public Outcome<UUID> submit(Actor actor, Enrol asked) {
        return moving.move(() -> submitOnce(actor, asked));
    }

    private Outcome<UUID> submitOnce(Actor actor, Enrol asked) {
        actor.mustHold(Role.EMPLOYEE);
        participations.oneAtATime(actor.person());
        String key = actor.person() + "/" + asked.submission();
        Optional<Participation> before = participations.submittedWith(key);
        if (before.isPresent()) {
            return Outcome.accepted(before.get().id());
        }
        if (!assessing.isNeeded(actor)) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.NOT_NEEDED));
        }
        EnrolmentPreview preview = assessing.preview(actor);
        Optional<Participation> current = participations.current(actor.person(), preview.edition().scheme());
        if (current.filter(Participation::isRunningOrWaiting).isPresent()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.ALREADY_ENROLLED));
        }
        boolean declared = asked.declarations().containsAll(
                preview.edition().enrolment().declarations().stream().map(Declaration::code).collect(Collectors.toSet()));
        if (!declared || !asked.consequencesRead()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.INCOMPLETE));
        }
        EnrolmentText text = text(actor, preview);
        if (!text.sha256().equals(asked.shownSha256())) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.SHOWN_TEXT_CHANGED));
        }
        Participation enrolment = new Participation(UUID.randomUUID(), actor.employer(), actor.person(), preview.edition().scheme(),
                preview.edition().id(), ParticipationState.SUBMITTED, clock.instant(), Optional.empty(), Optional.empty(), Optional.empty());
        participations.add(enrolment, new SignedEnrolment(text.html(), text.sha256(), actor.authenticatedBy(), asked.declarations(),
                preview.assessment()), key);
        telling.tell(enrolment, "SUBMITTED", Map.of());
        process.start(enrolment.id());
        return Outcome.accepted(enrolment.id());
    }

    private EnrolmentText text(Actor actor, EnrolmentPreview preview) {
        return EnrolmentText.of(preview, employers.get(actor.employer()), people.get(actor.person()), words);
    }
}
