package nl.ruilwerk.settlement;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employer decides on the amounts of a plan year: it confirms that the scheme pack has a set of its own, or that the amounts go on.
 * When the last day passes without it, the employer's side is told; participants keep the amounts that run on (HS-04).
 */
@Service
public class DecidingAmounts {

    private static final List<Role> TOLD = List.of(Role.EMPLOYER_SIGNER, Role.HR, Role.PROCESS_OWNER);

    private final PlanYearDecisions decisions;
    private final Employers employers;
    private final People people;
    private final Schemes schemes;
    private final Inbox inbox;
    private final Clock clock;

    DecidingAmounts(PlanYearDecisions decisions, Employers employers, People people, Schemes schemes, Inbox inbox, Clock clock) {
        this.decisions = decisions;
        this.employers = employers;
        this.people = people;
        this.schemes = schemes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @return whether the scheme pack has amounts of this plan year's own */
    public boolean hasOwnSet(PlanYearDecision decision) {
        String scheme = employers.get(decision.employer()).scheme();
        return schemes.has(scheme, decision.planYear()) && schemes.edition(scheme, decision.planYear()).carriedOverFrom().isEmpty();
    }

    /**
     * @param reason why the amounts go on; not needed for a set of its own
     * @return a refusal with {@link SettlementRefusal#NO_AMOUNTS_OF_ITS_OWN} when the pack does not have what was confirmed, or with
     *         {@link SettlementRefusal#SETTLED_ALREADY}
     * @throws NotAllowedException unless the actor signs for the whole employer
     */
    @Transactional
    public Outcome<Boolean> decide(Actor actor, UUID id, PlanYearDecision.Choice choice, String reason) {
        PlanYearDecision decision = decisions.find(id).filter(found -> found.employer().equals(actor.employer()))
                .orElseThrow(() -> new NotAllowedException(actor, "a decision of the own employer"));
        if (!actor.holdsEverywhere(Role.EMPLOYER_SIGNER)) {
            throw new NotAllowedException(actor, "the employer's mandate for every unit");
        }
        boolean there = choice == PlanYearDecision.Choice.OWN_SET ? hasOwnSet(decision)
                : schemes.has(employers.get(actor.employer()).scheme(), decision.planYear());
        if (!there) {
            return Outcome.refused(new Refusal(SettlementRefusal.NO_AMOUNTS_OF_ITS_OWN, List.of("HS-04"), Map.of("year", String.valueOf(decision.planYear()))));
        }
        return decisions.decide(id, choice, reason.strip(), actor.person(), clock.instant())
                ? Outcome.accepted(true) : Outcome.refused(Refusal.of(SettlementRefusal.SETTLED_ALREADY));
    }

    /** Reminds the employer's side that the last day comes near. */
    @Transactional
    public void remind(UUID id) {
        tell(id, "AMOUNTS_NEEDED");
    }

    /** Warns the employer's side that the last day has passed without a set. */
    @Transactional
    public void warn(UUID id) {
        tell(id, "AMOUNTS_LATE");
    }

    private void tell(UUID id, String what) {
        PlanYearDecision decision = decisions.find(id).orElseThrow(() -> new NoSuchElementException("No decision " + id));
        Employer employer = employers.get(decision.employer());
        Set<PersonId> told = new LinkedHashSet<>();
        TOLD.forEach(role -> employer.units().keySet().forEach(unit -> told.addAll(people.holders(employer.id(), role, unit))));
        told.forEach(person -> inbox.tell(person, "settlement.message." + what,
                Map.of("year", String.valueOf(decision.planYear()), "lastDay", decision.lastDay()), Optional.empty(), "settlement/" + what + "/" + id + "/" + person));
    }
}
