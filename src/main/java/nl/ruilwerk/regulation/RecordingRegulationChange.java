package nl.ruilwerk.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.regulation.RegulationChange.Consultation;
import nl.ruilwerk.regulation.RegulationChange.Consulted;
import nl.ruilwerk.request.ExecutionRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employer records a change of its regulation: from when it holds, why, and who was consulted. Then participants are told (LZ-04, LZ-190).
 */
@Service
public class RecordingRegulationChange {

    private final RegulationChanges changes;
    private final Participations participations;
    private final ExecutionRequests requests;
    private final Employers employers;
    private final Inbox inbox;
    private final Clock clock;

    RecordingRegulationChange(RegulationChanges changes, Participations participations, ExecutionRequests requests, Employers employers, Inbox inbox, Clock clock) {
        this.changes = changes;
        this.participations = participations;
        this.requests = requests;
        this.employers = employers;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * What is recorded.
     *
     * @param noticeDutch empty, as the English, when nothing is told
     */
    public record Change(LocalDate inForceFrom, Consultation consultation, String reason, String noticeDutch, String noticeEnglish) {}

    /**
     * @return a refusal with {@link RegulationRefusal}
     * @throws NotAllowedException unless the actor signs for the whole employer
     */
    @Transactional
    public Outcome<Boolean> record(Actor actor, UUID id, Change change) {
        changes.find(id).filter(found -> found.employer().equals(actor.employer())).orElseThrow(() -> new NotAllowedException(actor, "a change at the own employer"));
        if (!actor.holdsEverywhere(Role.EMPLOYER_SIGNER)) {
            throw new NotAllowedException(actor, "the employer's mandate for every unit");
        }
        LocalDate today = employers.get(actor.employer()).today(clock);
        boolean needed = change.consultation().with() != Consulted.NOT_NEEDED;
        if (change.reason().isBlank()) {
            return Outcome.refused(Refusal.of(RegulationRefusal.REASON_MISSING));
        } else if (needed && (change.consultation().outcome().isEmpty() || change.consultation().on().filter(day -> !day.isAfter(today)).isEmpty())) {
            return Outcome.refused(new Refusal(RegulationRefusal.CONSULTATION_INCOMPLETE, List.of("LZ-190"), Map.of()));
        } else if (change.noticeDutch().isBlank() != change.noticeEnglish().isBlank()) {
            return Outcome.refused(Refusal.of(RegulationRefusal.NOTICE_IN_ONE_LANGUAGE));
        }
        Consultation consultation = needed ? change.consultation() : new Consultation(Consulted.NOT_NEEDED, Optional.empty(), Optional.empty());
        boolean first = changes.record(id, new RegulationChange.Recorded(change.inForceFrom(), consultation, change.reason().strip(), change.noticeDutch().strip(),
                change.noticeEnglish().strip(), actor.person(), clock.instant()));
        return first ? Outcome.accepted(true) : Outcome.refused(Refusal.of(RegulationRefusal.RECORDED_ALREADY));
    }

    /** Tells who takes part, or has a choice that runs or is being decided on; said again it tells nobody twice. */
    @Transactional
    public void tell(UUID id) {
        RegulationChange change = changes.find(id).orElseThrow(() -> new NoSuchElementException("No change " + id));
        RegulationChange.Recorded record = change.record().orElseThrow();
        if (record.noticeDutch().isEmpty()) {
            return;
        }
        Employer employer = employers.get(change.employer());
        Set<PersonId> told = new LinkedHashSet<>(participations.takingPart(employer.id(), employer.today(clock)));
        told.addAll(requests.withChoices(employer.id(), employer.today(clock)));
        Map<String, Object> figures = Map.of("day", record.inForceFrom(), "notice", Map.of("nl", record.noticeDutch(), "en", record.noticeEnglish()));
        told.forEach(person -> inbox.tell(person, "regulation.message.CHANGED", figures, Optional.of("regulation/" + id), "regulation/" + id + "/" + person));
    }
}
