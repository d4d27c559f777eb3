package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR enters what no personnel system tells, such as a theft or a garnishment, and takes back what was entered by mistake. */
@Service
public class RecordingEvent {

    /** What the product finds out by itself or an employee does. */
    private static final Set<String> NOT_BY_HAND = Set.of("revoked", "leaving", "year-ended", "law-changed", EventRule.SOURCE_LOWER);
    private static final int LATEST = 50;
    private static final int MOST_YEARS_BACK = 2;

    private final CarryingOutEvent carryingOut;
    private final CareerRecords records;
    private final ConcludingConsultation concluding;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    RecordingEvent(CarryingOutEvent carryingOut, CareerRecords records, ConcludingConsultation concluding, People people,
                   Employers employers, Schemes schemes, Clock clock) {
        this.carryingOut = carryingOut;
        this.records = records;
        this.concluding = concluding;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * What HR enters.
     *
     * @param on    name of the event as the scheme has it
     * @param day   on which it happened, or from which it holds
     * @param until last day on which it holds, inclusive; empty while that is not known
     * @param note  for HR; never why somebody is ill
     */
    public record Stated(PersonId person, String on, LocalDate day, Optional<LocalDate> until, String note) {}

    /** @return events of the scheme that can be entered by hand, sorted; none for a scheme without events */
    public List<String> events(Actor actor) {
        actor.mustHold(Role.HR);
        Employer employer = employers.get(actor.employer());
        return List.copyOf(schemes.editionOn(employer.scheme(), employer.today(clock)).events().stream().map(EventRule::on)
                .filter(on -> !NOT_BY_HAND.contains(on)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @return what was recorded last of people of the actor's units, the newest first */
    public List<CareerRecord> latest(Actor actor) {
        actor.mustHold(Role.HR);
        LocalDate today = employers.get(actor.employer()).today(clock);
        return records.latest(actor.employer(), LATEST).stream().filter(event -> actor.holds(Role.HR, people.get(event.person()).unitOn(today))).toList();
    }

    /**
     * @param key made when the form was opened, so that a double click enters one event
     * @return what the scheme says of each running choice; or a refusal with {@link CareerRefusal#UNKNOWN_EVENT},
     *         {@link CareerRefusal#DAY_OUT_OF_REACH} or {@link CareerRefusal#ENDS_BEFORE_IT_BEGINS}
     * @throws NotAllowedException unless the actor is HR of the person's unit, and it is not the actor's own
     */
    @Transactional
    public Outcome<List<EventOutcome>> record(Actor actor, UUID key, Stated stated) {
        mustBeHrOf(actor, stated.person());
        LocalDate today = employers.get(actor.employer()).today(clock);
        if (!events(actor).contains(stated.on())) {
            return Outcome.refused(Refusal.of(CareerRefusal.UNKNOWN_EVENT));
        }
        LocalDate first = today.minusYears(MOST_YEARS_BACK);
        if (stated.day().isBefore(first) || stated.day().isAfter(today)) {
            return Outcome.refused(new Refusal(CareerRefusal.DAY_OUT_OF_REACH, List.of(), Map.of("first", first, "last", today)));
        }
        if (stated.until().filter(until -> until.isBefore(stated.day())).isPresent()) {
            return Outcome.refused(Refusal.of(CareerRefusal.ENDS_BEFORE_IT_BEGINS));
        }
        return Outcome.accepted(carryingOut.happen(new CareerRecord(UUID.randomUUID(), actor.employer(), stated.person(), CareerEvent.of(stated.on(), stated.day()),
                stated.until(), stated.note().strip(), Optional.of(actor.person()), clock.instant(), "hand/" + key, Optional.empty())));
    }

    /**
     * Takes back what was entered by mistake: it did not happen, and what was still to be arranged because of it is not needed. What was done
     * because of it stays done.
     *
     * @return the event; or a refusal with {@link CareerRefusal#NOT_OPEN_ANY_MORE} or {@link CareerRefusal#REASON_MISSING}
     */
    @Transactional
    public Outcome<UUID> takeBack(Actor actor, UUID id, String why) {
        CareerRecord event = records.get(id);
        mustBeHrOf(actor, event.person());
        if (why.isBlank()) {
            return Outcome.refused(Refusal.of(CareerRefusal.REASON_MISSING));
        }
        records.oneAtATime(event.person());
        if (!records.takeBack(id, Optional.of(actor.person()), clock.instant(), why.strip())) {
            return Outcome.refused(Refusal.of(CareerRefusal.NOT_OPEN_ANY_MORE));
        }
        carryingOut.notNeeded(event.person(), id);
        concluding.conclude(event);
        return Outcome.accepted(id);
    }

    private void mustBeHrOf(Actor actor, PersonId id) {
        Optional<Person> person = people.find(actor.employer(), id);
        LocalDate today = employers.get(actor.employer()).today(clock);
        if (actor.is(id) || person.filter(found -> actor.holds(Role.HR, found.unitOn(today))).isEmpty()) {
            throw new NotAllowedException(actor, "HR of the person " + id);
        }
    }
}
