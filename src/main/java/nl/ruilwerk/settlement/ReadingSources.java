package nl.ruilwerk.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows, per person and source, what of its value is exchanged and what is paid as gross pay. */
@Service
@Transactional(readOnly = true)
public class ReadingSources {

    private static final List<Role> READERS = List.of(Role.HR, Role.PAYROLL, Role.AUDITOR);

    private final SourceLedger sources;
    private final DividingAnew dividing;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    ReadingSources(SourceLedger sources, DividingAnew dividing, People people, Employers employers, Clock clock) {
        this.sources = sources;
        this.dividing = dividing;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /** @return everybody at the employer whose sources the actor may read, in order of surname */
    public List<PersonSummary> people(Actor actor) {
        return people.summaries(actor.employer(), employers.get(actor.employer()).today(clock)).stream()
                .filter(one -> mayRead(actor, people.get(one.id()))).toList();
    }

    /**
     * @return one statement per source that the person has in the plan year, in order of code
     * @throws NotAllowedException unless it is the actor's own, or the actor is HR, payroll or auditor for the person's unit
     */
    public List<SourceStatement> statements(Actor actor, PersonId id, int planYear) {
        Person person = people.find(actor.employer(), id).filter(found -> actor.is(id) || mayRead(actor, found))
                .orElseThrow(() -> new NotAllowedException(actor, "reading the sources of person " + id));
        Map<String, Money> unpaid = DividingAnew.total(dividing.unpaid(person.id(), planYear));
        return sources.balances(person.id(), planYear).values().stream().map(balance -> {
            Money toExchange = unpaid.getOrDefault(balance.source(), Money.ZERO);
            return new SourceStatement(balance.source(), balance.full(), balance.used().minus(toExchange), toExchange, balance.reserved());
        }).toList();
    }

    private boolean mayRead(Actor actor, Person person) {
        String unit = person.unitOn(employers.get(actor.employer()).today(clock));
        return READERS.stream().anyMatch(role -> actor.holds(role, unit));
    }
}
