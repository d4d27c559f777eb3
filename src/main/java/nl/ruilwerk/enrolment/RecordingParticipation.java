package nl.ruilwerk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.EnrolmentAssessment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a participation that ran before this system did: signed by both on paper, and running on without a new form
 * (HS-21). For the installation itself; no screen offers it.
 */
@Service
public class RecordingParticipation {

    /** Written where other participations say how the employee signed. */
    static final String ON_PAPER = "paper";

    private final Participations participations;

    RecordingParticipation(Participations participations) {
        this.participations = participations;
    }

    /**
     * @param edition id of the edition that was signed for, such as {@code hoeksche-school/2023}
     * @param starts  first day, inclusive
     * @param signed  when the form on paper was received
     * @return the id, the same one again when it was recorded before; or a refusal with
     *         {@link EnrolmentRefusal#ALREADY_ENROLLED}
     */
    @Transactional
    public Outcome<UUID> record(EmployerId employer, PersonId person, String edition, LocalDate starts, Instant signed) {
        participations.oneAtATime(person);
        String scheme = edition.substring(0, edition.lastIndexOf('/'));
        String key = person + "/recorded/" + edition + "/" + starts;
        Optional<Participation> before = participations.submittedWith(key);
        if (before.isPresent()) {
            return Outcome.accepted(before.get().id());
        }
        if (participations.current(person, scheme).filter(Participation::isRunningOrWaiting).isPresent()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.ALREADY_ENROLLED));
        }
        EnrolmentText text = EnrolmentText.of("<article lang=\"nl\"><p>Deelname op papier, overgenomen uit het personeelsdossier.</p></article>");
        Participation taken = new Participation(UUID.randomUUID(), employer, person, scheme, edition, ParticipationState.ACTIVE, signed,
                Optional.of(starts), Optional.empty(), Optional.empty());
        participations.add(taken, new SignedEnrolment(text.html(), text.sha256(), ON_PAPER, Set.of(),
                new EnrolmentAssessment(true, true, Optional.empty(), Optional.of(starts), List.of(), List.of())), key);
        return Outcome.accepted(taken.id());
    }
}
