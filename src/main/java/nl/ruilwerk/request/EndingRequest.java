package nl.ruilwerk.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every way in which a request ends without a grant: the sources stay untouched and the place is given back (HS-120). */
@Service
public class EndingRequest {

    private static final List<RequestState> UNDECIDED = List.of(RequestState.SUBMITTED, RequestState.WAITING, RequestState.SENT_BACK, RequestState.ACCEPTED);

    private final ExecutionRequests requests;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final AskedSteps steps;
    private final TellingEmployee telling;
    private final Words words;
    private final Clock clock;

    EndingRequest(ExecutionRequests requests, SourceLedger sources, CapLedger caps, AskedSteps steps, TellingEmployee telling, Words words, Clock clock) {
        this.requests = requests;
        this.sources = sources;
        this.caps = caps;
        this.steps = steps;
        this.telling = telling;
        this.words = words;
        this.clock = clock;
    }

    /** Records on what ground a request will be refused, as the rules or a person said. */
    @Transactional
    public void groundIs(RequestId id, String ground, String reason, Optional<PersonId> by) {
        requests.decide(id, new ExecutionRequest.Decision(ground, reason, by, clock.instant()));
    }

    void groundIs(RequestId id, String ground, Refusal refusal, Optional<PersonId> by) {
        groundIs(id, ground, words.say(SubmittingRequest.LETTER, refusal), by);
    }

    /** Refuses on the ground that was recorded before. */
    @Transactional
    public void refuse(RequestId id) {
        if (requests.get(id).decision().isEmpty()) {
            // no other source was chosen after a no, which then stands (LZ-149)
            steps.lastNo(id).ifPresent(no -> groundIs(id, "STEP", no.reason(), no.by()));
        }
        end(id, RequestState.REFUSED, "refused", "REFUSED");
    }

    @Transactional
    public void lapse(RequestId id) {
        boolean ofList = requests.lock(id) == RequestState.WAITING;
        end(id, RequestState.LAPSED, "lapsed", ofList ? "LEFT_LIST" : "LAPSED");
    }

    @Transactional
    public void withdraw(RequestId id) {
        end(id, RequestState.WITHDRAWN, "withdrawn", "WITHDRAWN");
    }

    @Transactional
    public void restrict(RequestId id) {
        end(id, RequestState.RESTRICTED, "restricted", "RESTRICTED");
    }

    @Transactional
    public void close(RequestId id) {
        if (requests.lock(id) == RequestState.WAITING) {
            groundIs(id, "LIST_CLOSED", words.say(SubmittingRequest.LETTER, "request.reason.LIST_CLOSED"), Optional.empty());
            end(id, RequestState.CLOSED, "closed", "LIST_CLOSED");
            return;
        }
        end(id, RequestState.CLOSED, "closed", "CLOSED");
    }

    private void end(RequestId id, RequestState state, String step, String message) {
        if (!requests.move(id, UNDECIDED, state)) {
            throw new IllegalStateException("Request " + id + " has been decided already and cannot become " + state);
        }
        sources.release(id.value());
        caps.release(id.value());
        ExecutionRequest request = requests.get(id);
        Map<String, Object> figures = request.decision()
                .<Map<String, Object>>map(decision -> Map.of("ground", decision.ground(), "reason", decision.reason()))
                .orElse(Map.of("ground", "", "reason", ""));
        requests.tell(id, new RequestStep(step, request.decision().flatMap(ExecutionRequest.Decision::by), Optional.empty(), figures, clock.instant()));
        telling.tell(id, message, figures);
    }
}
