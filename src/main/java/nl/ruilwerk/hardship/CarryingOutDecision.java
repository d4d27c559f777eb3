package nl.ruilwerk.hardship;

import java.time.LocalDate;
import java.util.UUID;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.request.ReopeningRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Dispensation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the disputed request up again where the decision says so; dispensations count from the decision itself. */
@Service
public class CarryingOutDecision {

    private final HardshipRequests hardships;
    private final ReopeningRequest reopening;
    private final Employers employers;

    CarryingOutDecision(HardshipRequests hardships, ReopeningRequest reopening, Employers employers) {
        this.hardships = hardships;
        this.reopening = reopening;
        this.employers = employers;
    }

    /** A step of the process; whoever decided has been checked there. */
    @Transactional
    public void carryOut(UUID id) {
        HardshipRequest request = hardships.get(id);
        HardshipRequest.Decision decision = request.decision().orElseThrow(() -> new IllegalStateException("Hardship request " + id + " is not decided"));
        if (decision.reopens()) {
            LocalDate decided = LocalDate.ofInstant(decision.at(), employers.get(request.employer()).zone());
            reopening.reopen(new RequestId(request.caseId().orElseThrow()), decision.by(), request.number(),
                    hardships.dispensations(id).stream().map(Dispensation::until).max(LocalDate::compareTo).orElse(decided));
        }
    }
}
