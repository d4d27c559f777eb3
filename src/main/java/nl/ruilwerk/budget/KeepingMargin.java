package nl.ruilwerk.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of the tax-free margin: HR or payroll state the wage sum and enter other provisions (HS-147), payroll's
 * answers bring in what the scheme reimbursed (HS-146).
 */
@Service
public class KeepingMargin {

    private final MarginRegister register;
    private final WatchingMargin watching;
    private final Clock clock;

    KeepingMargin(MarginRegister register, WatchingMargin watching, Clock clock) {
        this.register = register;
        this.watching = watching;
        this.clock = clock;
    }

    /** @return whether the actor keeps the register: as HR or payroll for the whole employer */
    public boolean mayKeep(Actor actor) {
        return actor.holdsEverywhere(Role.HR) || actor.holdsEverywhere(Role.PAYROLL);
    }

    /**
     * States the fiscal wage sum of a whole plan year, as known on a day.
     *
     * @param key unique for this statement, so that a double click states it once
     * @return a refusal with {@link MarginRefusal#MARGIN_AMOUNT_MISSING}
     */
    @Transactional
    public Outcome<Boolean> stateWageSum(Actor actor, int planYear, LocalDate asOf, Money amount, UUID key) {
        mustKeep(actor);
        if (!amount.isPositive()) {
            return Outcome.refused(Refusal.of(MarginRefusal.MARGIN_AMOUNT_MISSING));
        }
        register.state(actor.employer(), new WageSum(0, planYear, asOf, amount, actor.person(), clock.instant()), "wage-sum/" + key);
        watching.warn(actor.employer());
        return Outcome.accepted(true);
    }

    /**
     * Enters a provision from outside the scheme, such as Christmas hampers (HS-147).
     *
     * @param chargedOn a day of the plan year, which may still have to come
     * @param key       unique for this entry, so that a double click enters it once
     * @return a refusal with {@link MarginRefusal#MARGIN_AMOUNT_MISSING}, {@link MarginRefusal#DESCRIPTION_MISSING} or
     *         {@link MarginRefusal#OTHER_YEAR}
     */
    @Transactional
    public Outcome<Boolean> charge(Actor actor, int planYear, LocalDate chargedOn, String description, Money amount, UUID key) {
        mustKeep(actor);
        if (!amount.isPositive()) {
            return Outcome.refused(Refusal.of(MarginRefusal.MARGIN_AMOUNT_MISSING));
        } else if (description.isBlank()) {
            return Outcome.refused(Refusal.of(MarginRefusal.DESCRIPTION_MISSING));
        } else if (chargedOn.getYear() != planYear) {
            return Outcome.refused(Refusal.of(MarginRefusal.OTHER_YEAR, Map.of("year", String.valueOf(planYear))));
        }
        register.add(actor.employer(), new MarginEntry(UUID.randomUUID(), planYear, MarginEntry.Kind.OUTSIDE, chargedOn, description.strip(),
                amount, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(actor.person()), clock.instant()), "outside/" + key);
        watching.warn(actor.employer());
        return Outcome.accepted(true);
    }

    /**
     * Undoes an entry from outside by an entry of its own.
     *
     * @return a refusal with {@link MarginRefusal#CANNOT_BE_TAKEN_BACK}
     * @throws NoSuchElementException if the employer has no such entry
     */
    @Transactional
    public Outcome<Boolean> takeBack(Actor actor, UUID entry) {
        mustKeep(actor);
        MarginEntry wrong = register.find(actor.employer(), entry).orElseThrow(() -> new NoSuchElementException("No entry " + entry));
        boolean done = wrong.kind() == MarginEntry.Kind.OUTSIDE && register.add(actor.employer(),
                new MarginEntry(UUID.randomUUID(), wrong.planYear(), MarginEntry.Kind.TAKEN_BACK, wrong.chargedOn(), wrong.description(),
                        wrong.amount().negated(), Optional.empty(), Optional.empty(), Optional.of(wrong.id()), false,
                        Optional.of(actor.person()), clock.instant()), "taken-back/" + wrong.id());
        return done ? Outcome.accepted(true)
                : Outcome.refused(new Refusal(MarginRefusal.CANNOT_BE_TAKEN_BACK, List.of("HS-147"), Map.of()));
    }

    /**
     * Takes in a reimbursement that payroll carried out (HS-146); told again it changes nothing.
     *
     * @param line      the payroll line
     * @param chargedOn a day in the month in which it was paid
     */
    @Transactional
    public void report(EmployerId employer, UUID line, PersonId person, String goal, LocalDate chargedOn, String description, Money amount) {
        register.add(employer, new MarginEntry(UUID.randomUUID(), chargedOn.getYear(), MarginEntry.Kind.SCHEME, chargedOn, description, amount,
                Optional.of(goal), Optional.of(person), Optional.empty(), false, Optional.empty(), clock.instant()), "payroll-line/" + line);
    }

    private void mustKeep(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotAllowedException(actor, "HR or PAYROLL for the whole employer");
        }
    }
}
