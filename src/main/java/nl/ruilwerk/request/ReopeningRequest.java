package nl.ruilwerk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request that ended without a grant up again, by decision on hardship (LZ-155, LZ-156). It keeps its number, its
 * receipts and its day of receipt, and goes through every step anew: balances and caps are guarded as ever.
 */
@Service
public class ReopeningRequest {

    private static final List<RequestState> ENDED = List.of(RequestState.REFUSED, RequestState.LAPSED, RequestState.RESTRICTED, RequestState.CLOSED);

    private final ExecutionRequests requests;
    private final ExecutionRequestProcess process;
    private final TellingEmployee telling;
    private final Schemes schemes;
    private final Clock clock;

    ReopeningRequest(ExecutionRequests requests, ExecutionRequestProcess process, TellingEmployee telling, Schemes schemes, Clock clock) {
        this.requests = requests;
        this.process = process;
        this.telling = telling;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return whether a request in this state can be taken up again: it ended, and neither by grant nor by its employee */
    public static boolean isPossibleFor(RequestState state) {
        return ENDED.contains(state);
    }

    /**
     * In the transaction of the decision; whoever decides has been checked there.
     *
     * @param decision what people call the decision
     * @param until    last day on which it can be granted when the plan year has ended already, inclusive
     * @throws IllegalStateException if the request did not end without a grant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(RequestId id, PersonId decider, String decision, LocalDate until) {
        ExecutionRequest request = requests.get(id);
        requests.oneAtATime(request.person());
        if (!requests.reopen(id, ENDED)) {
            throw new IllegalStateException("Request " + id + " did not end without a grant and cannot be taken up again");
        }
        // the employee divided an amount that the decision may have changed
        requests.revise(requests.get(id).withSchemeSplit());
        requests.tell(id, new RequestStep("reopened", Optional.of(decider), Optional.of(Role.EMPLOYER_SIGNER.name()),
                Map.of("decision", decision), clock.instant()));
        telling.tell(id, "REOPENED", Map.of("decision", decision));
        process.startAgain(request, schemes.edition(request.edition()), until);
    }
}
