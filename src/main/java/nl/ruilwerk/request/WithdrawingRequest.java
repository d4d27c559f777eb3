package nl.ruilwerk.request;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import org.springframework.stereotype.Service;

/** Takes a request back: its employee may do so until the grant, without effect on anything (HS-162, HS-A25, HS-A26). */
@Service
public class WithdrawingRequest {

    private final ExecutionRequests requests;
    private final ExecutionRequestProcess process;
    private final HoldingCase holding;
    private final MovingCase moving;

    WithdrawingRequest(ExecutionRequests requests, ExecutionRequestProcess process, HoldingCase holding, MovingCase moving) {
        this.requests = requests;
        this.process = process;
        this.holding = holding;
        this.moving = moving;
    }

    /**
     * @return the request, or a refusal with {@link RequestRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException if it is not the actor's own
     */
    public Outcome<RequestId> withdraw(Actor actor, UUID id) {
        return moving.move(() -> withdrawOnce(actor, id));
    }

    private Outcome<RequestId> withdrawOnce(Actor actor, UUID id) {
        Optional<ExecutionRequest> request = requests.find(actor, id).filter(found -> actor.is(found.person()));
        if (request.isEmpty()) {
            throw new NotAllowedException(actor, "being the employee of request " + id);
        }
        holding.hold(id);
        if (!requests.lock(request.get().id()).isUndecided()) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        process.withdraw(request.get().id());
        return Outcome.accepted(request.get().id());
    }
}
