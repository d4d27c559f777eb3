package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.process.SettleChoicesProcess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.PlanningSettlementLines;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Settlement;
import nl.ruilwerk.scheme.SettlementTerms;
import nl.ruilwerk.scheme.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles choices that end before their term, in the order of recovery of the scheme (LZ-184 to LZ-188, AV-98, AV-102, AV-103): payroll states
 * what there is, the evaluator divides it, and what nothing covers stays a debt that the employee is told of.
 */
@Service
public class SettlingChoices {

    private final ChoiceSettlements settlements;
    private final CareerRecords records;
    private final SettleChoicesProcess process;
    private final PlanningSettlementLines planning;
    private final RunningChoices running;
    private final ExecutionRequests requests;
    private final Situations situations;
    private final Evaluator evaluator;
    private final AskingRules rules;
    private final Schemes schemes;
    private final People people;
    private final Employers employers;
    private final Inbox inbox;
    private final Clock clock;

    SettlingChoices(ChoiceSettlements settlements, CareerRecords records, SettleChoicesProcess process, PlanningSettlementLines planning, RunningChoices running,
                    ExecutionRequests requests, Situations situations, Evaluator evaluator, AskingRules rules, Schemes schemes, People people, Employers employers, Inbox inbox, Clock clock) {
        this.settlements = settlements;
        this.records = records;
        this.process = process;
        this.planning = planning;
        this.running = running;
        this.requests = requests;
        this.situations = situations;
        this.evaluator = evaluator;
        this.rules = rules;
        this.schemes = schemes;
        this.people = people;
        this.employers = employers;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Opens the settlement of choices that the event ended. Where nothing is owed either way, there is nothing for payroll to state. */
    void open(CareerRecord event, List<RequestId> choices) {
        ChoiceSettlement settlement = new ChoiceSettlement(UUID.randomUUID(), event.employer(), event.person(), event.id(), choices, event.day(), clock.instant(),
                ChoiceSettlement.State.OPEN, Optional.empty());
        if (!settlements.add(settlement)) {
            return;
        }
        Settlement now = preview(settlement.id());
        if (now.recoveries().isEmpty() && !now.remaining().isPositive() && now.payments().isEmpty()) {
            settlements.settle(settlement.id(), now, Optional.empty(), clock.instant());
            tell(settlement, now);
        } else {
            process.start(settlement.id());
        }
    }

    /** @return what would be settled if there were nothing to take from */
    @Transactional(readOnly = true)
    public Settlement preview(UUID id) {
        return judge(settlements.get(id), Map.of());
    }

    /** @return places of the scheme that take no more than there is, in order; their amounts have to be stated */
    @Transactional(readOnly = true)
    public List<SettlementTerms.Recovery> places(UUID id) {
        return terms(settlements.get(id)).recover().stream().filter(place -> !place.all()).toList();
    }

    /**
     * @param available EUR by place, zero or more
     * @return what was settled; or a refusal with {@link CareerRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException unless the actor is payroll of the person's unit, and it is not the own case
     */
    @Transactional
    public Outcome<Settlement> state(Actor actor, UUID id, Map<String, Money> available) {
        ChoiceSettlement settlement = ofPayroll(actor, id);
        Settlement outcome = judge(settlement, available);
        return settlements.settle(id, outcome, Optional.of(actor.person()), clock.instant()) ? Outcome.accepted(outcome)
                : Outcome.refused(Refusal.of(CareerRefusal.NOT_OPEN_ANY_MORE));
    }

    /** @throws NotAllowedException unless the actor is payroll of the person's unit, and it is not the own case */
    ChoiceSettlement ofPayroll(Actor actor, UUID id) {
        ChoiceSettlement settlement = settlements.get(id);
        String unit = people.get(settlement.person()).unitOn(settlement.day());
        if (!settlement.employer().equals(actor.employer()) || actor.is(settlement.person()) || !actor.holds(Role.PAYROLL, unit)) {
            throw new NotAllowedException(actor, "payroll of the person of settlement " + id);
        }
        return settlement;
    }

    /**
     * Plans what payroll has to take and to pay, and tells the employee; said again it changes nothing.
     *
     * @return whether a debt is left that the employee has to pay
     */
    @Transactional
    public boolean carryOut(UUID id) {
        ChoiceSettlement settlement = settlements.get(id);
        Settlement outcome = settlement.outcome().orElseThrow();
        planning.plan(id, YearMonth.from(settlement.day()), outcome);
        tell(settlement, outcome);
        return outcome.remaining().isPositive();
    }

    private void tell(ChoiceSettlement settlement, Settlement outcome) {
        Money taken = Money.sum(outcome.recoveries().stream().map(Settlement.Recovered::amount).toList());
        Money paid = Money.sum(outcome.payments().stream().map(Settlement.PaidOut::surplus).toList());
        Map<String, Object> figures = new HashMap<>(Map.of("day", settlement.day(), "owed", outcome.owed(), "taken", taken, "remaining", outcome.remaining(), "paid", paid));
        outcome.days().ifPresent(days -> figures.put("lastDay", today(settlement).plusDays(days)));
        settlement.choices().forEach(choice -> requests.tell(choice, new RequestStep("settled", Optional.empty(), Optional.empty(), figures, clock.instant())));
        String what = outcome.remaining().isPositive() ? "SETTLED_WITH_DEBT" : paid.isPositive() ? "SETTLED_PAID" : "SETTLED";
        inbox.tell(settlement.person(), "career.message." + what, figures, Optional.of("running/" + settlement.choices().get(0)), "career/settled/" + settlement.id());
    }

    private Settlement judge(ChoiceSettlement settlement, Map<String, Money> available) {
        Edition edition = edition(settlement);
        PersonId person = settlement.person();
        Situation situation = situations.of(person, edition, settlement.day(), today(settlement), Optional.empty());
        List<RunningChoice> choices = new ArrayList<>();
        settlement.choices().forEach(id -> running.find(id).map(choice -> CarriedOut.until(choice, settlement.day())).ifPresent(choices::add));
        return evaluator.settle(edition, situation.but().runningAre(choices).build(), settlement.day(), available);
    }

    private SettlementTerms terms(ChoiceSettlement settlement) {
        return edition(settlement).settlement().orElseThrow();
    }

    /** @return by which the choices are settled, on the day of the event */
    Edition edition(ChoiceSettlement settlement) {
        Employer employer = employers.get(settlement.employer());
        return rules.forAll(schemes.editionOn(employer.scheme(), settlement.day()), settlement.choices(), settlement.day());
    }

    private LocalDate today(ChoiceSettlement settlement) {
        return employers.get(settlement.employer()).today(clock);
    }
}
