package nl.ruilwerk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.budget.HeldPlaces;
import nl.ruilwerk.budget.HoldAnswer;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.GoalRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a place under a cap for some days before the purchase, where the scheme says so ({@code hold-days}). What is held is what the
 * person could get at most now; the request for the goal takes the place over, and without one it is given back.
 */
@Service
public class HoldingPlace {

    /**
     * A goal for which the actor can hold a place, or holds one.
     *
     * @param held what is held; empty when a place can be held
     */
    public record Chance(Goal goal, Money amount, Optional<HeldPlaces.HeldPlace> held) {}

    private final HeldPlaces holds;
    private final JudgingRequest judging;
    private final ExecutionRequests requests;
    private final People people;
    private final Clock clock;

    HoldingPlace(HeldPlaces holds, JudgingRequest judging, ExecutionRequests requests, People people, Clock clock) {
        this.holds = holds;
        this.judging = judging;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    /** @return for the actor, in the order of the scheme */
    @Transactional(readOnly = true)
    public List<Chance> chances(Actor actor) {
        Edition edition = judging.edition(actor);
        Map<String, CapFact> caps = judging.caps(actor);
        List<Chance> chances = new ArrayList<>();
        for (GoalRoom room : judging.goals(actor)) {
            Goal goal = edition.goal(room.goal());
            CapFact cap = caps.get(room.goal());
            if (cap == null || edition.capPolicy(goal).holdDays().isEmpty()) {
                continue;
            }
            Optional<HeldPlaces.HeldPlace> held = holds.of(actor.employer(), goal.code(), cap.unit(), edition.planYear(), actor.person());
            Money most = Money.min(room.personalRoom().orElse(room.sourceRoom()), Money.min(room.sourceRoom(), cap.amount().minus(cap.usedAmount())));
            boolean free = room.open() && !cap.personHasPlace() && cap.waiting() == 0 && cap.countedPlaces() < cap.guaranteed() && most.isPositive();
            if (held.isPresent() || free) {
                chances.add(new Chance(goal, held.map(HeldPlaces.HeldPlace::amount).orElse(most), held));
            }
        }
        return chances;
    }

    /**
     * @return the last day on which it is held, inclusive; or a refusal with {@link RequestRefusal#CAP_REACHED} when there is no place,
     *         {@link RequestRefusal#PLACE_ALREADY} or {@link RequestRefusal#CANNOT_BE_HELD}
     */
    @Transactional
    public Outcome<LocalDate> hold(Actor actor, String goalCode) {
        actor.mustHold(Role.EMPLOYEE);
        requests.oneAtATime(actor.person());
        Edition edition = judging.edition(actor);
        Optional<Chance> chance = chances(actor).stream().filter(one -> one.goal().code().equals(goalCode)).findFirst();
        if (chance.isEmpty()) {
            return Outcome.refused(Refusal.of(RequestRefusal.CANNOT_BE_HELD));
        }
        LocalDate today = LocalDate.now(clock.withZone(edition.zone()));
        LocalDate lastDay = today.plusDays(edition.capPolicy(chance.get().goal()).holdDays().orElseThrow());
        HoldAnswer answer = holds.hold(new CapAsk(UUID.randomUUID(), actor.employer(), actor.person(), goalCode, people.get(actor.person()).unitOn(today),
                edition.planYear(), chance.get().amount(), clock.instant(), true), lastDay.plusDays(1).atStartOfDay(edition.zone()).toInstant());
        return switch (answer) {
            case HELD -> Outcome.accepted(lastDay);
            case HAS_PLACE -> Outcome.refused(Refusal.of(RequestRefusal.PLACE_ALREADY));
            case FULL, NO_CAP -> Outcome.refused(Refusal.of(RequestRefusal.CAP_REACHED));
        };
    }

    /** Gives the own held place back; one that is not the actor's, or gone already, is left as it is. */
    @Transactional
    public void giveBack(Actor actor, UUID held) {
        actor.mustHold(Role.EMPLOYEE);
        holds.giveBack(held, actor.person());
    }
}
