package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.payroll.ReplanningPayrollLines;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.settlement.ShorteningSource.Statement;
import nl.ruilwerk.settlement.spi.ConsultingOnSource;
import nl.ruilwerk.settlement.spi.ConsultingOnSource.Lacking;
import nl.ruilwerk.settlement.spi.ConsultingOnSource.Shortage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payroll states, at the exchange run, what a source of somebody really pays this year. When that is less than was counted on, granted
 * exchanges that are not paid yet are divided anew (HS-132); undecided requests are judged anew by what is left.
 */
@Service
public class StatingActualSource {

    private final ActualSources actuals;
    private final DividingAnew dividing;
    private final ShorteningSource shortening;
    private final ConsultingOnSource consulting;
    private final ReplanningPayrollLines payroll;
    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final SourceLedger sources;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    StatingActualSource(ActualSources actuals, DividingAnew dividing, ShorteningSource shortening, ConsultingOnSource consulting, ReplanningPayrollLines payroll,
                        PayrollLines lines, ExecutionRequests requests, SourceLedger sources, People people, Employers employers, Schemes schemes, Clock clock) {
        this.actuals = actuals;
        this.dividing = dividing;
        this.shortening = shortening;
        this.consulting = consulting;
        this.payroll = payroll;
        this.lines = lines;
        this.requests = requests;
        this.sources = sources;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return whether the actor may state what sources of this person pay */
    public boolean mayState(Actor actor, Person person) {
        return person.employer().equals(actor.employer()) && !actor.is(person.id())
                && actor.holds(Role.PAYROLL, person.unitOn(employers.get(actor.employer()).today(clock)));
    }

    /** What became of a statement. */
    public enum Follows {
        /** It is in the balance, and choices that did not fit any more have become less. */
        CARRIED_OUT,
        /** It is kept; somebody is asked about the choices that do not fit any more. */
        CONSULTED
    }

    /**
     * @param actual EUR gross that the source pays in the whole plan year
     * @param key    unique for this statement, so that a double click states it once
     * @return what follows; or a refusal with {@link SettlementRefusal#SETTLES_OWN_CASE}, {@link SettlementRefusal#ACTUAL_AMOUNT_MISSING},
     *         {@link SettlementRefusal#NOT_PAID_ONCE}, {@link SettlementRefusal#BELOW_WHAT_IS_PAID} or {@link SettlementRefusal#LINES_TO_REPAIR}
     * @throws NotAllowedException unless the actor is payroll for the person's unit
     */
    @Transactional
    public Outcome<Follows> state(Actor actor, PersonId id, int planYear, String source, Money actual, UUID key) {
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        Person person = people.find(actor.employer(), id).orElseThrow(() -> new NotAllowedException(actor, "a person at the own employer"));
        actor.mustHold(Role.PAYROLL, person.unitOn(today));
        if (actor.is(id)) {
            return Outcome.refused(Refusal.of(SettlementRefusal.SETTLES_OWN_CASE));
        } else if (actual.isNegative()) {
            return Outcome.refused(Refusal.of(SettlementRefusal.ACTUAL_AMOUNT_MISSING));
        }
        consulting.oneAtATime(id);
        requests.oneAtATime(id);
        lines.oneAtATime(actor.employer());
        Edition edition = schemes.edition(employer.scheme(), planYear);
        if (!edition.source(source).paidOnce()) {
            return Outcome.refused(Refusal.of(SettlementRefusal.NOT_PAID_ONCE));
        }
        Statement statement = new Statement(actor.employer(), id, edition, CarryingOutActual.within(edition, today), source, actual, "actual/" + key);
        Map<ExecutionRequest, Map<String, Money>> unpaid = dividing.unpaid(id, planYear);
        Money paid = dividesAnew(edition) ? used(id, planYear, source).minus(DividingAnew.total(unpaid).getOrDefault(source, Money.ZERO)) : shortening.handedOver(statement);
        Optional<Refusal> no = repairsFirst(id, planYear).or(() -> belowPaid(actual, paid));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (!actuals.add(actor.employer(), id, source, planYear, actual, actor.person(), key)) {
            return Outcome.accepted(Follows.CARRIED_OUT);
        }
        if (dividesAnew(edition)) {
            divide(actor, statement, today, DividingAnew.total(unpaid));
            return Outcome.accepted(Follows.CARRIED_OUT);
        }
        consulting.withdraw(id, planYear, source);
        List<ShorteningSource.Cut> cuts = shortening.cuts(statement);
        if (!cuts.isEmpty() && consulting.consult(new Shortage(actor.employer(), id, planYear, source, actual, key, statement.day(),
                cuts.stream().map(cut -> new Lacking(cut.request().id(), cut.was(), cut.was().minus(cut.less()))).toList()))) {
            shortening.hold(statement);
            return Outcome.accepted(Follows.CONSULTED);
        }
        shortening.carryOut(statement);
        return Outcome.accepted(Follows.CARRIED_OUT);
    }

    /** Where all sources are pay that is paid once a year, one steps in for another in the order of the scheme (HS-132); not where the scheme asks first. */
    public boolean dividesAnew(Edition edition) {
        return edition.sources().stream().allMatch(Source::paidOnce) && edition.events().stream().noneMatch(rule -> rule.on().equals(EventRule.SOURCE_LOWER));
    }

    private void divide(Actor actor, Statement statement, LocalDate today, Map<String, Money> unpaid) {
        PersonId id = statement.person();
        int planYear = statement.edition().planYear();
        Optional<SourceBalance> balance = Optional.ofNullable(sources.balances(id, planYear).get(statement.source()));
        Map<String, Money> stated = Map.of(statement.source(), statement.actual());
        if (balance.map(now -> now.used().plus(now.reserved())).orElse(Money.ZERO).isMoreThan(statement.actual())) {
            dividing.divide(new DividingAnew.Division(actor.employer(), id, statement.edition(), statement.day(), stated, stated,
                    paidAlready(actor, statement.edition(), today, unpaid), Optional.empty(), "SOURCE_LOWER", statement.key()));
        } else {
            sources.state(actor.employer(), id, statement.source(), planYear, statement.actual(), statement.key() + "/" + statement.source());
        }
    }

    private Money used(PersonId id, int planYear, String source) {
        return Optional.ofNullable(sources.balances(id, planYear).get(source)).map(SourceBalance::used).orElse(Money.ZERO);
    }

    private Optional<Refusal> repairsFirst(PersonId id, int planYear) {
        List<String> numbers = requests.of(id).stream().filter(request -> request.planYear() == planYear && payroll.isBeingRepaired(request.id()))
                .map(ExecutionRequest::number).sorted().toList();
        return numbers.isEmpty() ? Optional.empty()
                : Optional.of(Refusal.of(SettlementRefusal.LINES_TO_REPAIR, Map.of("numbers", String.join(", ", numbers))));
    }

    private static Optional<Refusal> belowPaid(Money actual, Money paid) {
        return actual.isLessThan(paid)
                ? Optional.of(new Refusal(SettlementRefusal.BELOW_WHAT_IS_PAID, List.of("HS-132"), Map.of("paid", paid))) : Optional.empty();
    }

    /** HS-33: from a source whose month is over nothing more can be taken than what is planned of it already. */
    private Map<String, Money> paidAlready(Actor actor, Edition edition, LocalDate today, Map<String, Money> unpaid) {
        return edition.sources().stream().filter(source -> source.payMonth()
                        .map(month -> month.isBefore(YearMonth.from(today)) || lines.isClosed(actor.employer(), month)).orElse(true))
                .map(Source::code).collect(Collectors.toMap(code -> code, code -> unpaid.getOrDefault(code, Money.ZERO), Money::plus, TreeMap::new));
    }
}
