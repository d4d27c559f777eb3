package nl.ruilwerk.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.ReopeningRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Dispensation;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employer decides a hardship request, always with a reason (LZ-156): never the employee, never who took part in the
 * disputed decision, never a subordinate of the employee (HS-A30).
 */
@Service
public class DecidingHardship {

    private final HardshipRequests hardships;
    private final ExecutionRequests requests;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final TellingHardship telling;
    private final Clock clock;

    DecidingHardship(HardshipRequests hardships, ExecutionRequests requests, People people, Employers employers, Schemes schemes,
                     TellingHardship telling, Clock clock) {
        this.hardships = hardships;
        this.requests = requests;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * @return the request as decided; or a refusal of {@link HardshipRefusal}, having changed nothing
     * @throws NotAllowedException unless the actor holds the employer's mandate in the unit, and for the own case
     */
    @Transactional
    public Outcome<HardshipRequest> decide(Actor actor, UUID id, DecideOnHardship asked) {
        HardshipRequest request = hardships.get(id);
        if (!request.employer().equals(actor.employer()) || actor.is(request.person())) {
            throw new NotAllowedException(actor, "not being the employee of hardship request " + id);
        }
        actor.mustHold(Role.EMPLOYER_SIGNER, request.unit());
        LocalDate today = employers.get(request.employer()).today(clock);
        Optional<HardshipRefusal> no = whyNot(actor, request, asked, today);
        if (no.isPresent()) {
            return Outcome.refused(Refusal.of(no.get(), no.get() == HardshipRefusal.REASON_MISSING
                    ? Map.of("least", AskingHardship.SHORTEST_REASON) : Map.of()));
        }
        boolean granted = asked.outcome() != HardshipState.REFUSED;
        boolean reopens = granted && canBeTakenUp(request);
        HardshipRequest.Decision decision = new HardshipRequest.Decision(asked.reason().strip(), granted ? asked.arrangement().strip() : "", reopens,
                actor.person(), clock.instant());
        if (!hardships.decide(id, asked.outcome(), decision, granted ? dispensations(request, asked, today) : List.of())) {
            return Outcome.refused(Refusal.of(HardshipRefusal.NOT_OPEN_ANY_MORE));
        }
        HardshipRequest decided = hardships.get(id);
        telling.tellEmployee(decided, asked.outcome().name(), Map.of("reason", decision.reason()));
        return Outcome.accepted(decided);
    }

    private Optional<HardshipRefusal> whyNot(Actor actor, HardshipRequest request, DecideOnHardship asked, LocalDate today) {
        if (hardships.lock(request.id()) != HardshipState.OPEN) {
            return Optional.of(HardshipRefusal.NOT_OPEN_ANY_MORE);
        } else if (request.barred().contains(actor.person())) {
            return Optional.of(HardshipRefusal.DECIDED_THE_CASE);
        } else if (people.manages(request.person(), actor.person(), today)) {
            return Optional.of(HardshipRefusal.DECIDER_IS_SUBORDINATE);
        } else if (asked.reason().strip().length() < AskingHardship.SHORTEST_REASON) {
            return Optional.of(HardshipRefusal.REASON_MISSING);
        } else if (asked.outcome() == HardshipState.REFUSED) {
            return Optional.empty();
        } else if (!request.checks().stream().map(DisputedCheck::code).toList().containsAll(asked.lifted())
                || asked.maximum().isPresent() && (request.goal().isEmpty() || !asked.maximum().get().isPositive())) {
            return Optional.of(HardshipRefusal.UNKNOWN_RULE);
        }
        boolean lifts = !asked.lifted().isEmpty() || asked.maximum().isPresent();
        if (!lifts && asked.arrangement().isBlank() && !canBeTakenUp(request)) {
            return Optional.of(HardshipRefusal.EFFECT_MISSING);
        }
        return lifts && asked.until().filter(day -> !day.isBefore(today)).isEmpty() ? Optional.of(HardshipRefusal.LAST_DAY_MISSING) : Optional.empty();
    }

    private boolean canBeTakenUp(HardshipRequest request) {
        return request.about() == HardshipSubject.REQUEST
                && ReopeningRequest.isPossibleFor(requests.get(new RequestId(request.caseId().orElseThrow())).state());
    }

    private List<Dispensation> dispensations(HardshipRequest request, DecideOnHardship asked, LocalDate today) {
        List<Dispensation> all = new ArrayList<>();
        for (DisputedCheck check : request.checks()) {
            if (asked.lifted().contains(check.code())) {
                all.add(new Dispensation(UUID.randomUUID(), request.number(), today, request.goal(), check.code(), check.rules(), Optional.empty(),
                        asked.until().orElseThrow()));
            }
        }
        asked.maximum().ifPresent(amount -> all.add(new Dispensation(UUID.randomUUID(), request.number(), today, request.goal(), Dispensation.MAXIMUM,
                schemes.edition(request.edition()).goal(request.goal().orElseThrow()).maximumRules(), Optional.of(amount), asked.until().orElseThrow())));
        return all;
    }
}
