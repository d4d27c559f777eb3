package nl.ruilwerk.request;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.GoalRestrictions;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.spi.DecidedDispensations;
import nl.ruilwerk.identity.Absences;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.spi.ClosedPayMonths;
import nl.ruilwerk.request.spi.RecordedEvents;
import nl.ruilwerk.scheme.AbsenceFact;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.CapTerms;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EmploymentFact;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.ParticipationFact;
import nl.ruilwerk.scheme.PendingRequest;
import nl.ruilwerk.scheme.Restriction;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.SourceFact;
import org.springframework.stereotype.Component;

/**
 * Gathers what the evaluator has to know of a person, from all the places that know it: HR, the ledgers, the
 * participation, earlier grants and requests. The one place where facts become a {@link Situation}.
 */
@Component
public class Situations {

    private final People people;
    private final Employers employers;
    private final Participations participations;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final GoalRestrictions restrictions;
    private final ExecutionRequests requests;
    private final PastGrants pastGrants;
    private final ClosedPayMonths closedPayMonths;
    private final DecidedDispensations dispensations;
    private final RunningChoices running;
    private final Absences absences;
    private final RecordedEvents events;
    private final AskedSteps steps;
    private final WaitingLine line;

    Situations(People people, Employers employers, Participations participations, SourceLedger sources, CapLedger caps,
               GoalRestrictions restrictions, ExecutionRequests requests, PastGrants pastGrants,
               ClosedPayMonths closedPayMonths, DecidedDispensations dispensations, RunningChoices running, Absences absences,
               RecordedEvents events, AskedSteps steps, WaitingLine line) {
        this.people = people;
        this.employers = employers;
        this.participations = participations;
        this.sources = sources;
        this.caps = caps;
        this.restrictions = restrictions;
        this.requests = requests;
        this.pastGrants = pastGrants;
        this.closedPayMonths = closedPayMonths;
        this.dispensations = dispensations;
        this.running = running;
        this.absences = absences;
        this.events = events;
        this.steps = steps;
        this.line = line;
    }

    /**
     * @param received day of complete receipt; for a draft, the day itself
     * @param judged   day on which it is judged
     * @param except   the request being judged, which must not stand in its own way; empty for a draft
     */
    public Situation of(PersonId id, Edition edition, LocalDate received, LocalDate judged, Optional<RequestId> except) {
        return of(people.get(id), edition, received, judged, except);
    }

    /** @param person as known, or as he or she would be: with other hours, or gone */
    public Situation of(Person person, Edition edition, LocalDate received, LocalDate judged, Optional<RequestId> except) {
        PersonId id = person.id();
        Employer employer = employers.get(person.employer());
        String unit = person.unitOn(received);
        Situation.Builder situation = Situation.on(received).judgedOn(judged).personName(person.name());
        person.birthDate().ifPresent(situation::birthDate);
        person.attributes().forEach(situation::person);
        person.employments().forEach(employment -> situation.employment(fact(employment)));
        participations.current(id, edition.scheme())
                .filter(participation -> participation.covers(received) || participation.starts().isPresent())
                .ifPresent(participation -> situation.participation(
                        new ParticipationFact(participation.starts().orElseThrow(), participation.ends())));
        Map<String, Money> ownReservation = except.map(request -> sources.reservedBy(request.value())).orElse(Map.of());
        Set<String> barred = except.map(steps::barred).orElse(Set.of());
        sources.balances(id, edition.planYear()).forEach((source, balance) -> {
            if (balance.full().isPositive() && !barred.contains(source)) {
                situation.source(source, new SourceFact(balance.full(), balance.used(),
                        balance.reserved().minus(ownReservation.getOrDefault(source, Money.ZERO))));
            }
        });
        List<RunningChoice> runningNow = running.of(id, received);
        hours(edition, id, except, runningNow).forEach((source, fact) -> {
            if (!barred.contains(source)) {
                situation.source(source, fact);
            }
        });
        pastGrants.of(id).forEach(situation::past);
        for (ExecutionRequest other : requests.undecidedOf(id, edition.planYear())) {
            // who waits for a place has nothing of a source yet, and may never get it
            if (!except.equals(Optional.of(other.id())) && other.state() != RequestState.WAITING) {
                situation.pending(new PendingRequest(other.id().toString(), other.goal(), other.asked(),
                        sources.reservedBy(other.id().value()), other.completeAt().orElse(other.submittedAt())));
            }
        }
        for (Goal goal : edition.goals()) {
            if (goal.caps().containsKey(unit)) {
                situation.cap(goal.code(), cap(person, edition, goal, unit, except.map(RequestId::value)));
            }
        }
        ZoneId zone = employer.zone();
        restrictions.inForce(person.employer(), edition.planYear()).forEach((goal, restriction) -> situation.restriction(goal,
                new Restriction(LocalDate.ofInstant(restriction.decidedAt(), zone), restriction.reason(), true)));
        closedPayMonths.of(person.employer(), edition.planYear()).forEach(situation::closed);
        runningNow.forEach(situation::running);
        absences.of(id).stream().filter(absence -> absence.ends().map(end -> !end.isBefore(absence.starts())).orElse(true))
                .forEach(absence -> situation.absence(new AbsenceFact(absence.kind(), absence.starts(), absence.ends(), absence.percent())));
        events.standing(id).forEach(situation::event);
        dispensations.of(id, edition.scheme(), except.map(RequestId::value)).forEach(situation::dispensation);
        return situation.build();
    }

    /** What the leave register states, less what this and earlier plan years have spoken for (LZ-51, AV-68). */
    private Map<String, SourceFact> hours(Edition edition, PersonId person, Optional<RequestId> except, List<RunningChoice> runningNow) {
        Map<String, HourBalance> balances = sources.hours(person, edition.planYear());
        Map<String, SourceFact> facts = new TreeMap<>();
        if (balances.isEmpty()) {
            return facts;
        }
        SpokenHours spoken = new SpokenHours(edition, requests.of(person));
        Map<String, Hours> own = except.map(request -> sources.hoursReservedBy(request.value())).orElse(Map.of());
        balances.forEach((code, balance) -> {
            if (edition.hasSource(code) && balance.full().isPositive()) {
                Hours reserved = balance.reserved().minus(own.getOrDefault(code, Hours.ZERO)).plus(spoken.promised(edition.source(code), runningNow));
                facts.put(code, SourceFact.hours(balance.full().number(), balance.used().number(), reserved.number(), spoken.byGoal(code, except))
                        .with(balance.facts()));
            }
        });
        return facts;
    }

    private CapFact cap(Person person, Edition edition, Goal goal, String unit, Optional<UUID> except) {
        CapTerms terms = goal.caps().get(unit);
        Optional<CapRoom> room = caps.room(person.employer(), goal.code(), unit, edition.planYear());
        boolean shares = caps.sharesPlace(person.employer(), goal.code(), unit, edition.planYear(), person.id(), except);
        Optional<CapLedger.Held> held = except.flatMap(caps::held);
        int places = room.map(cap -> cap.reservedPlaces() + cap.grantedPlaces()).orElse(0);
        Money used = room.map(cap -> cap.reserved().plus(cap.granted())).orElse(Money.ZERO);
        return new CapFact(unit, room.map(CapRoom::budget).orElse(terms.amount()),
                room.map(CapRoom::guaranteed).orElse(terms.guaranteed()),
                places - (held.isPresent() && held.get().place() && !shares ? 1 : 0),
                used.minus(held.map(CapLedger.Held::amount).orElse(Money.ZERO)), shares,
                held.isPresent() ? 0 : line.before(person.employer(), goal.code(), unit, edition.planYear(), except));
    }

    private static EmploymentFact fact(Employment employment) {
        return new EmploymentFact(employment.unit(), employment.contractType(), employment.starts(), employment.ends(),
                employment.weeklyHours(), employment.fte(), employment.monthlySalary(), employment.attributes());
    }
}
