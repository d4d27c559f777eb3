package nl.ruilwerk.request;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants a request once both parties have signed: from here nobody can go back (HS-59, HS-138). */
@Service
public class GrantingRequest {

    private final ExecutionRequests requests;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final PastGrants pastGrants;
    private final TellingEmployee telling;
    private final Clock clock;

    GrantingRequest(ExecutionRequests requests, SourceLedger sources, CapLedger caps, PastGrants pastGrants,
                    TellingEmployee telling, Clock clock) {
        this.requests = requests;
        this.sources = sources;
        this.caps = caps;
        this.pastGrants = pastGrants;
        this.telling = telling;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the request does not wait for its grant */
    @Transactional
    public void grant(RequestId id) {
        ExecutionRequest request = requests.get(id);
        if (!requests.grant(id, request.asked())) {
            throw new IllegalStateException("Request " + id + " cannot be granted: it does not wait for signatures");
        }
        sources.use(id.value());
        caps.grant(id.value());
        pastGrants.add(id, request.person(), request.goal(), request.planYear(), request.asked());
        requests.tell(id, new RequestStep("granted", Optional.empty(), Optional.empty(), Map.of("amount", request.asked()), clock.instant()));
        telling.tell(id, "GRANTED", Map.of("amount", request.asked()));
    }
}
