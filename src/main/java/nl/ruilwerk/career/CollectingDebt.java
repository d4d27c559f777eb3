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
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how a debt was paid that was left of a settlement: it bears the interest of the scheme from the day after its last day (LZ-188), and the
 * employee bears the costs of collection (LZ-189).
 */
@Service
public class CollectingDebt {

    private final ChoiceSettlements settlements;
    private final SettlingChoices settling;
    private final Situations situations;
    private final Evaluator evaluator;
    private final Employers employers;
    private final Inbox inbox;
    private final Clock clock;

    CollectingDebt(ChoiceSettlements settlements, SettlingChoices settling, Situations situations, Evaluator evaluator, Employers employers, Inbox inbox, Clock clock) {
        this.settlements = settlements;
        this.settling = settling;
        this.situations = situations;
        this.evaluator = evaluator;
        this.employers = employers;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @return the day on which the employee was asked to pay */
    @Transactional(readOnly = true)
    public LocalDate askedOn(ChoiceSettlement settlement) {
        return LocalDate.ofInstant(settlements.settledAt(settlement.id()).orElseThrow(), employers.get(settlement.employer()).zone());
    }

    /**
     * @param receivedOn day on which the debt came in
     * @param costs      EUR of collection, zero or more
     * @return how it was paid; or a refusal with {@link CareerRefusal#PAID_ON_NO_DAY} or {@link CareerRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException unless the actor is payroll of the person's unit, and it is not the own case
     */
    @Transactional
    public Outcome<DebtPayment> record(Actor actor, UUID id, LocalDate receivedOn, Money costs) {
        ChoiceSettlement settlement = settling.ofPayroll(actor, id);
        LocalDate today = employers.get(settlement.employer()).today(clock);
        LocalDate asked = askedOn(settlement);
        Money owed = settlement.outcome().orElseThrow().remaining();
        if (receivedOn.isBefore(asked) || receivedOn.isAfter(today) || costs.isNegative() || !owed.isPositive()) {
            return Outcome.refused(new Refusal(CareerRefusal.PAID_ON_NO_DAY, List.of("LZ-188"), Map.of("first", asked, "last", today)));
        }
        Edition edition = settling.edition(settlement);
        Money interest = evaluator.interest(edition, situations.of(settlement.person(), edition, settlement.day(), settlement.day(), Optional.empty()), owed, asked, receivedOn);
        DebtPayment paid = new DebtPayment(owed, receivedOn, interest, costs);
        if (!settlements.pay(id, paid, actor.person(), clock.instant())) {
            return Outcome.refused(Refusal.of(CareerRefusal.NOT_OPEN_ANY_MORE));
        }
        inbox.tell(settlement.person(), "career.message.DEBT_PAID", Map.of("day", receivedOn, "owed", owed, "interest", interest, "costs", costs, "total", paid.total()),
                Optional.of("running/" + settlement.choices().get(0)), "career/debt-paid/" + id);
        return Outcome.accepted(paid);
    }
}
