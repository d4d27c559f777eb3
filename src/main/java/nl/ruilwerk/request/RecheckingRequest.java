package nl.ruilwerk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Verdict;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges requests that wait for a decision anew when what they were judged by has changed: a value set by statute or collective
 * agreement (HS-05, HS-06, HS-161), or what there is in a source (HS-132). Granted requests stay as they are.
 */
@Service
public class RecheckingRequest {

    private final ExecutionRequests requests;
    private final JudgingRequest judging;
    private final ExecutionRequestProcess process;
    private final HoldingCase holding;
    private final TellingEmployee telling;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;
    private final MovingCase moving;

    RecheckingRequest(ExecutionRequests requests, JudgingRequest judging, ExecutionRequestProcess process, HoldingCase holding,
                      TellingEmployee telling, Employers employers, Schemes schemes, Clock clock, MovingCase moving) {
        this.requests = requests;
        this.judging = judging;
        this.process = process;
        this.holding = holding;
        this.telling = telling;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
        this.moving = moving;
    }

    /** Looks at every undecided request whose values were changed by law since it came in; safe on several nodes and when repeated. */
    @Scheduled(cron = "${ruilwerk.request.recheck:15 */5 * * * *}")
    public void recheckWhatTheLawChanged() {
        employers.all().forEach(this::recheckWhatTheLawChanged);
    }

    /** The same for one employer; each request in a transaction of its own. */
    public void recheckWhatTheLawChanged(Employer employer) {
        LocalDate today = employer.today(clock);
        for (RequestId id : requests.undecidedOf(employer.id())) {
            ExecutionRequest request = requests.get(id);
            LocalDate received = LocalDate.ofInstant(request.completeAt().orElse(request.submittedAt()), employer.zone());
            if (schemes.edition(request.edition()).changedByLaw(received, today).isPresent()) {
                moving.move(() -> Outcome.accepted(recheck(id))); // what stays busy is looked at again the next time
            }
        }
    }

    /**
     * Judges one request anew. When something else comes out, it goes back to its assessment: to be checked, and signed by its
     * employee, with the new amount; or refused with the rule. One that was sent back is judged anyway when it returns.
     *
     * @return whether something else came out
     */
    @Transactional
    public boolean recheck(RequestId id) {
        holding.hold(id.value());
        RequestState state = requests.lock(id);
        if (state != RequestState.SUBMITTED && state != RequestState.WAITING && state != RequestState.ACCEPTED) {
            return false;
        }
        ExecutionRequest request = requests.get(id);
        Evaluation now = judging.judge(request);
        boolean stands = now.verdict() != Verdict.REFUSED && now.verdict() != Verdict.INCOMPLETE;
        if (stands && now.granted().equals(request.asked()) && request.isDividedAs(now)) {
            return false;
        }
        requests.move(id, List.of(RequestState.ACCEPTED, RequestState.WAITING), RequestState.SUBMITTED);
        requests.tell(id, new RequestStep("rechecked", Optional.empty(), Optional.empty(), Map.of("was", request.asked()), clock.instant()));
        telling.tell(id, "RECHECKED", Map.of("was", request.asked()));
        process.recheck(id);
        return true;
    }
}
