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
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
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
    private final ReplanningPayrollLines payroll;
    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final SourceLedger sources;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    StatingActualSource(ActualSources actuals, DividingAnew dividing, ReplanningPayrollLines payroll, PayrollLines lines, ExecutionRequests requests,
                        SourceLedger sources, People people, Employers employers, Schemes schemes, Clock clock) {
        this.actuals = actuals;
        this.dividing = dividing;
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

    /**
     * @param actual EUR gross that the source pays in the whole plan year
     * @param key    unique for this statement, so that a double click states it once
     * @return a refusal with {@link SettlementRefusal#SETTLES_OWN_CASE}, {@link SettlementRefusal#ACTUAL_AMOUNT_MISSING},
     *         {@link SettlementRefusal#BELOW_WHAT_IS_PAID} or {@link SettlementRefusal#LINES_TO_REPAIR}
     * @throws NotAllowedException unless the actor is payroll for the person's unit
     */
    @Transactional
    public Outcome<Boolean> state(Actor actor, PersonId id, int planYear, String source, Money actual, UUID key) {
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        Person person = people.find(actor.employer(), id).orElseThrow(() -> new NotAllowedException(actor, "a person at the own employer"));
        actor.mustHold(Role.PAYROLL, person.unitOn(today));
        if (actor.is(id)) {
            return Outcome.refused(Refusal.of(SettlementRefusal.SETTLES_OWN_CASE));
        } else if (actual.isNegative()) {
            return Outcome.refused(Refusal.of(SettlementRefusal.ACTUAL_AMOUNT_MISSING));
        }
        requests.oneAtATime(id);
        lines.oneAtATime(actor.employer());
        Edition edition = schemes.edition(employer.scheme(), planYear);
        edition.source(source);
        Map<ExecutionRequest, Map<String, Money>> unpaid = dividing.unpaid(id, planYear);
        Optional<Refusal> no = repairsFirst(id, planYear).or(() -> belowPaid(id, planYear, source, actual, DividingAnew.total(unpaid)));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (!actuals.add(actor.employer(), id, source, planYear, actual, actor.person(), key)) {
            return Outcome.accepted(true);
        }
        Optional<SourceBalance> balance = Optional.ofNullable(sources.balances(id, planYear).get(source));
        if (balance.map(now -> now.used().plus(now.reserved())).orElse(Money.ZERO).isMoreThan(actual)) {
            dividing.divide(new DividingAnew.Division(actor.employer(), id, edition, dayWithin(edition, today), Map.of(source, actual),
                    Map.of(source, actual), paidAlready(actor, edition, today, DividingAnew.total(unpaid)), Optional.empty(), "SOURCE_LOWER", "actual/" + key));
        } else {
            sources.state(actor.employer(), id, source, planYear, actual, "actual/" + key + "/" + source);
        }
        return Outcome.accepted(true);
    }

    private Optional<Refusal> repairsFirst(PersonId id, int planYear) {
        List<String> numbers = requests.of(id).stream().filter(request -> request.planYear() == planYear && payroll.isBeingRepaired(request.id()))
                .map(ExecutionRequest::number).sorted().toList();
        return numbers.isEmpty() ? Optional.empty()
                : Optional.of(Refusal.of(SettlementRefusal.LINES_TO_REPAIR, Map.of("numbers", String.join(", ", numbers))));
    }

    private Optional<Refusal> belowPaid(PersonId id, int planYear, String source, Money actual, Map<String, Money> unpaid) {
        Money used = Optional.ofNullable(sources.balances(id, planYear).get(source)).map(SourceBalance::used).orElse(Money.ZERO);
        Money paid = used.minus(unpaid.getOrDefault(source, Money.ZERO));
        return actual.isLessThan(paid)
                ? Optional.of(new Refusal(SettlementRefusal.BELOW_WHAT_IS_PAID, List.of("HS-132"), Map.of("paid", paid))) : Optional.empty();
    }

    /** HS-33: from a source whose month is over nothing more can be taken than what is planned of it already. */
    private Map<String, Money> paidAlready(Actor actor, Edition edition, LocalDate today, Map<String, Money> unpaid) {
        return edition.sources().stream().filter(source -> source.payMonth()
                        .map(month -> month.isBefore(YearMonth.from(today)) || lines.isClosed(actor.employer(), month)).orElse(true))
                .map(Source::code).collect(Collectors.toMap(code -> code, code -> unpaid.getOrDefault(code, Money.ZERO), Money::plus, TreeMap::new));
    }

    private static LocalDate dayWithin(Edition edition, LocalDate today) {
        return today.isAfter(edition.planEnd()) ? edition.planEnd() : today;
    }
}
