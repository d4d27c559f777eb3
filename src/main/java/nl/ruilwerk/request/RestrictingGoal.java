package nl.ruilwerk.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.budget.GoalRestrictions;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restricts a goal for everybody: all undecided requests for it end, granted ones stay, and no new ones are accepted
 * until the restriction is lifted (HS-124 to HS-128).
 */
@Service
public class RestrictingGoal {

    private final GoalRestrictions restrictions;
    private final ExecutionRequests requests;
    private final ExecutionRequestProcess process;
    private final EndingRequest ending;
    private final HoldingCase holding;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;
    private final MovingCase moving;

    RestrictingGoal(GoalRestrictions restrictions, ExecutionRequests requests, ExecutionRequestProcess process,
                    EndingRequest ending, HoldingCase holding, Employers employers, Schemes schemes, Clock clock, MovingCase moving) {
        this.restrictions = restrictions;
        this.requests = requests;
        this.process = process;
        this.ending = ending;
        this.holding = holding;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
        this.moving = moving;
    }

    /**
     * @param agreementAllows the decider states that the collective agreement allows it, which goals that rest on that
     *                        agreement need (HS-64, HS-126)
     * @return how many requests ended; or a refusal with {@link RequestRefusal#REASON_MISSING},
     *         {@link RequestRefusal#RESTRICTION_NOT_ALLOWED} or {@link RequestRefusal#RESTRICTION_UNCHANGED}
     */
    public Outcome<Integer> restrict(Actor actor, int planYear, String goalCode, GoalRestriction.Ground ground, String reason, boolean agreementAllows) {
        return moving.move(() -> restrictOnce(actor, planYear, goalCode, ground, reason, agreementAllows));
    }

    private Outcome<Integer> restrictOnce(Actor actor, int planYear, String goalCode, GoalRestriction.Ground ground, String reason, boolean agreementAllows) {
        mustDecideForEverybody(actor);
        Edition edition = schemes.edition(employers.get(actor.employer()).scheme(), planYear);
        Goal goal = edition.goal(goalCode);
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RequestRefusal.REASON_MISSING));
        }
        if (goal.restrictable() == Goal.Restrictable.WHERE_AGREEMENT_ALLOWS && !agreementAllows) {
            return Outcome.refused(new Refusal(RequestRefusal.RESTRICTION_NOT_ALLOWED, List.of("HS-64", "HS-126"), Map.of()));
        }
        if (!restrictions.add(actor.employer(), new GoalRestriction(goalCode, planYear, reason.strip(), ground, actor.person(), clock.instant()))) {
            return Outcome.refused(Refusal.of(RequestRefusal.RESTRICTION_UNCHANGED));
        }
        int ended = 0;
        for (RequestId request : requests.undecidedFor(actor.employer(), goalCode, planYear)) {
            holding.hold(request.value());
            if (!requests.lock(request).isUndecided()) {
                continue; // decided while this waited for it
            }
            // nobody decides on their own case: the decider's own request ends by the same rule, decided by nobody
            boolean own = actor.is(requests.get(request).person());
            ending.groundIs(request, "COLLECTIVE_RESTRICTION", reason.strip(), own ? Optional.empty() : Optional.of(actor.person()));
            process.restrict(request);
            ended++;
        }
        return Outcome.accepted(ended);
    }

    /** @return a refusal with {@link RequestRefusal#RESTRICTION_UNCHANGED} when there is nothing to lift */
    @Transactional
    public Outcome<Boolean> lift(Actor actor, int planYear, String goal) {
        mustDecideForEverybody(actor);
        return restrictions.lift(actor.employer(), goal, planYear, actor.person())
                ? Outcome.accepted(true) : Outcome.refused(Refusal.of(RequestRefusal.RESTRICTION_UNCHANGED));
    }

    /** A restriction touches all units, so a mandate for one of them does not carry it (HS-128). */
    private static void mustDecideForEverybody(Actor actor) {
        if (!actor.holdsEverywhere(Role.EMPLOYER_SIGNER)) {
            throw new NotAllowedException(actor, "the employer's mandate for every unit");
        }
    }
}
