package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked decides with the employee whether a running choice goes on after an event (LZ-158, LZ-182, AV-97, AV-100). */
@Service
public class ArrangingChoice {

    private final Arrangements arrangements;
    private final CareerRecords records;
    private final EndingChoice ending;
    private final ConcludingConsultation concluding;
    private final ExecutionRequests requests;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Inbox inbox;
    private final Clock clock;

    ArrangingChoice(Arrangements arrangements, CareerRecords records, EndingChoice ending, ConcludingConsultation concluding, ExecutionRequests requests,
                    People people, Employers employers, Schemes schemes, Inbox inbox, Clock clock) {
        this.arrangements = arrangements;
        this.records = records;
        this.ending = ending;
        this.concluding = concluding;
        this.requests = requests;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * @param reason what was agreed, which the employee reads
     * @return the arrangement; or a refusal with {@link CareerRefusal#REASON_MISSING} or {@link CareerRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException unless the actor holds the role for the unit of the person, or is the manager of the person; and never in the own case
     */
    @Transactional
    public Outcome<UUID> decide(Actor actor, UUID id, boolean goesOn, String reason) {
        Arrangement arrangement = arrangements.get(id);
        if (!arrangement.employer().equals(actor.employer()) || actor.is(arrangement.person())) {
            throw new NotAllowedException(actor, "not being the employee of arrangement " + id);
        }
        Person person = people.get(arrangement.person());
        LocalDate today = employers.get(actor.employer()).today(clock);
        // one is a manager of somebody, not of a unit
        boolean wasAsked = arrangement.role() == Role.MANAGER ? person.employmentsOn(today).stream().anyMatch(job -> job.manager().filter(actor::is).isPresent())
                : actor.holds(arrangement.role(), person.unitOn(today));
        if (!wasAsked) {
            throw new NotAllowedException(actor, arrangement.role() + " who was asked about arrangement " + id);
        }
        if (reason.isBlank()) {
            return Outcome.refused(new Refusal(CareerRefusal.REASON_MISSING, List.of(), Map.of()));
        }
        // first, as everybody locks who judges events of the person: what payroll states of a source meanwhile waits, or is waited for
        records.oneAtATime(arrangement.person());
        Arrangement.State state = goesOn ? Arrangement.State.GOES_ON : Arrangement.State.ENDS;
        if (!arrangements.decide(id, state, reason.strip(), Optional.of(actor.person()), clock.instant())) {
            return Outcome.refused(Refusal.of(CareerRefusal.NOT_OPEN_ANY_MORE));
        }
        ExecutionRequest request = requests.get(arrangement.request());
        inbox.tell(arrangement.person(), "career.message.ARRANGED_" + state, Map.of("reason", reason.strip(),
                "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()), Optional.of("running/" + request.id()), "career/arranged/" + id);
        // a choice that ends does so in the next step of the process, before what is left is looked at
        if (goesOn) {
            concluding.conclude(records.get(arrangement.event()));
        }
        return Outcome.accepted(id);
    }

    /** Ends the choice of which that was decided, from the day of the event on. */
    @Transactional
    public void endAsArranged(UUID id) {
        Arrangement arrangement = arrangements.get(id);
        CareerRecord event = records.get(arrangement.event());
        ending.end(arrangement.request(), event.day(), Optional.empty(), "arranged");
        concluding.conclude(event);
    }
}
