package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.payroll.PayrollRefusal;
import nl.ruilwerk.payroll.ReplanningPayrollLines;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles with somebody who left: payroll states what the final run pays out of each source, and granted exchanges are carried out in
 * that run as far as their sources are paid out in it. The rest lapses; nothing was advanced, so no debt arises (HS-159, HS-A28).
 */
@Service
public class StatingFinalPay {

    private final LeaverSettlements settlements;
    private final DividingAnew dividing;
    private final ReplanningPayrollLines payroll;
    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final SourceLedger sources;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    StatingFinalPay(LeaverSettlements settlements, DividingAnew dividing, ReplanningPayrollLines payroll, PayrollLines lines, ExecutionRequests requests,
                    SourceLedger sources, People people, Employers employers, Schemes schemes, Clock clock) {
        this.settlements = settlements;
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

    /** @return EUR gross per source that payroll has still to exchange for who left */
    @Transactional(readOnly = true)
    public Map<String, Money> toExchange(UUID settlement) {
        LeaverSettlement leaver = settlements.find(settlement).orElseThrow(() -> new NoSuchElementException("No settlement " + settlement));
        return DividingAnew.total(dividing.unpaid(leaver.person(), leaver.planYear()));
    }

    /**
     * @param payouts EUR gross per source that the final run pays out; a source that is not named pays nothing out
     * @param month   month of the final run, open
     * @return a refusal with {@link SettlementRefusal#SETTLED_ALREADY}, {@link SettlementRefusal#STILL_IN_SERVICE},
     *         {@link SettlementRefusal#REQUESTS_UNDECIDED}, {@link SettlementRefusal#LINES_TO_REPAIR},
     *         {@link SettlementRefusal#ACTUAL_AMOUNT_MISSING} or {@link PayrollRefusal#MONTH_CLOSED}
     * @throws NotAllowedException unless the actor is payroll for the unit of who left
     */
    @Transactional
    public Outcome<Boolean> state(Actor actor, UUID id, YearMonth month, Map<String, Money> payouts) {
        LeaverSettlement leaver = settlements.lock(id);
        Person person = people.get(leaver.person());
        if (!leaver.employer().equals(actor.employer()) || actor.is(leaver.person())) {
            throw new NotAllowedException(actor, "not being who left in settlement " + id);
        }
        actor.mustHold(Role.PAYROLL, person.unitOn(leaver.lastDay()));
        requests.oneAtATime(leaver.person());
        lines.oneAtATime(actor.employer());
        Optional<Refusal> no = whyNot(leaver, person, month, payouts);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return settlements.state(id, actor.person(), clock.instant(), month, payouts)
                ? Outcome.accepted(true) : Outcome.refused(Refusal.of(SettlementRefusal.SETTLED_ALREADY));
    }

    private Optional<Refusal> whyNot(LeaverSettlement leaver, Person person, YearMonth month, Map<String, Money> payouts) {
        LocalDate today = employers.get(leaver.employer()).today(clock);
        if (leaver.state() != LeaverSettlement.State.OPEN) {
            return Optional.of(Refusal.of(SettlementRefusal.SETTLED_ALREADY));
        } else if (SettlingLeavers.lastDay(person, today).isEmpty()) {
            return Optional.of(Refusal.of(SettlementRefusal.STILL_IN_SERVICE));
        } else if (payouts.values().stream().anyMatch(Money::isNegative)) {
            return Optional.of(Refusal.of(SettlementRefusal.ACTUAL_AMOUNT_MISSING));
        } else if (lines.isClosed(leaver.employer(), month)) {
            return Optional.of(Refusal.of(PayrollRefusal.MONTH_CLOSED, Map.of("month", month)));
        }
        List<String> undecided = requests.undecidedOf(leaver.person(), leaver.planYear()).stream().map(ExecutionRequest::number).sorted().toList();
        if (!undecided.isEmpty()) {
            return Optional.of(Refusal.of(SettlementRefusal.REQUESTS_UNDECIDED, Map.of("numbers", String.join(", ", undecided))));
        }
        List<String> repairing = requests.of(leaver.person()).stream().filter(request -> payroll.isBeingRepaired(request.id()))
                .map(ExecutionRequest::number).sorted().toList();
        return repairing.isEmpty() ? Optional.empty()
                : Optional.of(Refusal.of(SettlementRefusal.LINES_TO_REPAIR, Map.of("numbers", String.join(", ", repairing))));
    }

    /** Carries out what was stated; called again it changes nothing. */
    @Transactional
    public void carryOut(UUID id) {
        LeaverSettlement leaver = settlements.lock(id);
        if (!settlements.move(id, LeaverSettlement.State.STATED, LeaverSettlement.State.DONE)) {
            return;
        }
        Edition edition = schemes.edition(employers.get(leaver.employer()).scheme(), leaver.planYear());
        Map<String, Money> unpaid = toExchange(id);
        Map<String, Money> actual = new HashMap<>();
        Map<String, Money> paidOut = new HashMap<>();
        edition.sources().forEach(source -> paidOut.put(source.code(), leaver.payouts().getOrDefault(source.code(), Money.ZERO)));
        for (SourceBalance balance : sources.balances(leaver.person(), leaver.planYear()).values()) {
            if (unpaid.containsKey(balance.source())) {
                // the source comes to what was exchanged before and what the final run still pays out
                Money whole = balance.used().minus(unpaid.get(balance.source())).plus(paidOut.getOrDefault(balance.source(), Money.ZERO));
                actual.put(balance.source(), whole);
            }
        }
        dividing.divide(new DividingAnew.Division(leaver.employer(), leaver.person(), edition, leaver.lastDay(), actual, Map.of(), paidOut,
                leaver.payMonth(), "LEFT", "leaver/" + id));
    }
}
