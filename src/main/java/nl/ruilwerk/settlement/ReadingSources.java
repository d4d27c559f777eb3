package nl.ruilwerk.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import nl.ruilwerk.payroll.LoweringPayrollLines;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.spi.ConsultingOnSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows, per person and source, what of its value is exchanged and what is paid as gross pay. */
@Service
@Transactional(readOnly = true)
public class ReadingSources {

    private static final List<Role> READERS = List.of(Role.HR, Role.PAYROLL, Role.AUDITOR);

    private final SourceLedger sources;
    private final ActualSources actuals;
    private final ConsultingOnSource consulting;
    private final LoweringPayrollLines payroll;
    private final ExecutionRequests requests;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    ReadingSources(SourceLedger sources, ActualSources actuals, ConsultingOnSource consulting, LoweringPayrollLines payroll, ExecutionRequests requests, People people, Employers employers,
                   Schemes schemes, Clock clock) {
        this.sources = sources;
        this.actuals = actuals;
        this.consulting = consulting;
        this.payroll = payroll;
        this.requests = requests;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return everybody at the employer whose sources the actor may read, in order of surname */
    public List<PersonSummary> people(Actor actor) {
        return people.summaries(actor.employer(), employers.get(actor.employer()).today(clock)).stream()
                .filter(one -> mayRead(actor, people.get(one.id()))).toList();
    }

    /**
     * @return one statement per source that the person has in the plan year and that is paid once, in order of code: pay of each month has no whole value
     *         of a year
     * @throws NotAllowedException unless it is the actor's own, or the actor is HR, payroll or auditor for the person's unit
     */
    public List<SourceStatement> statements(Actor actor, PersonId id, int planYear) {
        Person person = people.find(actor.employer(), id).filter(found -> actor.is(id) || mayRead(actor, found))
                .orElseThrow(() -> new NotAllowedException(actor, "reading the sources of person " + id));
        Edition edition = schemes.edition(employers.get(actor.employer()).scheme(), planYear);
        List<ExecutionRequest> granted = requests.of(id).stream().filter(request -> request.state() == RequestState.GRANTED).toList();
        return sources.balances(person.id(), planYear).values().stream().filter(balance -> edition.hasSource(balance.source()) && edition.source(balance.source()).paidOnce())
                .map(balance -> {
                    Money toExchange = Money.sum(granted.stream().map(request -> payroll.taken(request.id(), edition, balance.source()))
                            .map(taken -> taken.all().minus(taken.handedOver())).toList());
                    Optional<Money> stated = actuals.latest(person.id(), balance.source(), planYear).map(ActualSources.Actual::amount)
                            .filter(amount -> consulting.isAsked(person.id(), planYear, balance.source()));
                    return new SourceStatement(balance.source(), balance.full(), balance.used().minus(toExchange), toExchange, balance.reserved(), stated);
                }).toList();
    }

    private boolean mayRead(Actor actor, Person person) {
        String unit = person.unitOn(employers.get(actor.employer()).today(clock));
        return READERS.stream().anyMatch(role -> actor.holds(role, unit));
    }
}
