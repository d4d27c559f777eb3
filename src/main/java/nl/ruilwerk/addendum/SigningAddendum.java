package nl.ruilwerk.addendum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both parties sign the same text; the second signature, the employer's, is the grant (HS-138). */
@Service
public class SigningAddendum {

    private final Addenda addenda;
    private final ExecutionRequests requests;
    private final EndingRequest ending;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    SigningAddendum(Addenda addenda, ExecutionRequests requests, EndingRequest ending, People people, Employers employers,
                    Clock clock) {
        this.addenda = addenda;
        this.requests = requests;
        this.ending = ending;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * The employee signs the text that was shown.
     *
     * @return a refusal with {@link AddendumRefusal#NOT_TO_BE_SIGNED} when it was replaced or ended meanwhile
     */
    @Transactional
    public Outcome<Boolean> signAsEmployee(Actor actor, RequestId id, String shownSha256) {
        if (!actor.is(requests.get(id).person())) {
            throw new NotAllowedException(actor, "being the employee of request " + id);
        }
        return sign(actor, id, SignatureMark.Party.EMPLOYEE, "", shownSha256);
    }

    /**
     * A holder of the employer's mandate signs for the employer: never for the own request, and never as a subordinate
     * of the employee (HS-A30).
     */
    @Transactional
    public Outcome<Boolean> signAsEmployer(Actor actor, RequestId id, String function, String shownSha256) {
        ExecutionRequest request = mustSignFor(actor, id);
        if (isSubordinate(actor, request)) {
            return Outcome.refused(Refusal.of(AddendumRefusal.SIGNER_IS_SUBORDINATE));
        }
        return sign(actor, id, SignatureMark.Party.EMPLOYER, function, shownSha256);
    }

    /** The employer does not sign, on a ground and with a reason (HS-120). */
    @Transactional
    public Outcome<Boolean> decline(Actor actor, RequestId id, String ground, String reason) {
        mustSignFor(actor, id);
        if (reason.isBlank()) {
            return Outcome.refused(new Refusal(AddendumRefusal.REASON_MISSING, List.of("HS-120"), Map.of()));
        }
        ending.groundIs(id, ground, reason.strip(), Optional.of(actor.person()));
        return Outcome.accepted(true);
    }

    private ExecutionRequest mustSignFor(Actor actor, RequestId id) {
        ExecutionRequest request = requests.get(id);
        if (actor.is(request.person()) || !actor.employer().equals(request.employer())) {
            throw new NotAllowedException(actor, "not being the employee of request " + id);
        }
        actor.mustHold(Role.EMPLOYER_SIGNER, request.unit());
        return request;
    }

    private boolean isSubordinate(Actor actor, ExecutionRequest request) {
        return people.manages(request.person(), actor.person(), LocalDate.now(clock.withZone(employerOf(request).zone())));
    }

    private Outcome<Boolean> sign(Actor actor, RequestId id, SignatureMark.Party party, String function, String shownSha256) {
        Optional<Addendum> addendum = addenda.live(id).filter(live -> live.sha256().equals(shownSha256));
        boolean signed = addendum.isPresent() && addenda.sign(addendum.get().id(), new Signature(UUID.randomUUID(), party,
                actor.person(), actor.name(), function, clock.instant(), actor.authenticatedBy(), shownSha256));
        return signed ? Outcome.accepted(true) : Outcome.refused(Refusal.of(AddendumRefusal.NOT_TO_BE_SIGNED));
    }

    /** Ends the addendum without a grant. */
    @Transactional
    public void end(RequestId id) {
        addenda.live(id).ifPresent(addendum -> addenda.end(addendum.id(), Addendum.State.VOID));
    }

    private Employer employerOf(ExecutionRequest request) {
        return employers.get(request.employer());
    }
}
