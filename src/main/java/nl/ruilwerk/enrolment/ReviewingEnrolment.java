package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A holder of the employer's mandate signs the enrolment form too, or declines it with a reason (HS-01). */
@Service
public class ReviewingEnrolment {

    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    ReviewingEnrolment(Participations participations, People people, Employers employers, Clock clock) {
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * Signs exactly the text that the employee signed.
     *
     * @return the enrolment; or a refusal with {@link EnrolmentRefusal#OWN_CASE} or
     *         {@link EnrolmentRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException unless the actor signs for the employer in the person's unit
     */
    @Transactional
    public Outcome<Participation> accept(Actor actor, UUID id) {
        return review(actor, id, Optional.empty());
    }

    /**
     * @param reason read by the employee
     * @return as {@link #accept}; a refusal with {@link EnrolmentRefusal#REASON_MISSING} for a blank reason
     */
    @Transactional
    public Outcome<Participation> decline(Actor actor, UUID id, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.REASON_MISSING));
        }
        return review(actor, id, Optional.of(reason.strip()));
    }

    private Outcome<Participation> review(Actor actor, UUID id, Optional<String> reason) {
        Participation enrolment = participations.find(id).filter(found -> found.employer().equals(actor.employer()))
                .orElseThrow(() -> new NotAllowedException(actor, "an enrolment at the own employer"));
        actor.mustHold(Role.EMPLOYER_SIGNER, people.get(enrolment.person()).unitOn(employers.get(enrolment.employer()).today(clock)));
        if (actor.is(enrolment.person())) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.OWN_CASE));
        }
        return participations.review(id, actor.person(), clock.instant(), actor.authenticatedBy(), reason)
                ? Outcome.accepted(participations.get(id))
                : Outcome.refused(Refusal.of(EnrolmentRefusal.NOT_OPEN_ANY_MORE));
    }
}
