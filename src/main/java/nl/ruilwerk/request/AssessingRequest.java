package nl.ruilwerk.request;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Verdict;
import nl.ruilwerk.scheme.WorkingTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a stored request, at its start and each time that it comes back completed. */
@Service
public class AssessingRequest {

    /** What a request is found to be. */
    public enum Assessment { IN_ORDER, INCOMPLETE, REFUSED }

    private final JudgingRequest judging;
    private final ExecutionRequests requests;
    private final Schemes schemes;
    private final TellingEmployee telling;
    private final Clock clock;

    AssessingRequest(JudgingRequest judging, ExecutionRequests requests, Schemes schemes, TellingEmployee telling, Clock clock) {
        this.judging = judging;
        this.requests = requests;
        this.schemes = schemes;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public Assessment assess(RequestId id) {
        ExecutionRequest request = requests.get(id);
        Evaluation evaluation = judging.judge(request);
        requests.revise(request.judged(evaluation));
        if (evaluation.verdict() == Verdict.INCOMPLETE) {
            requests.move(id, List.of(RequestState.SUBMITTED), RequestState.SENT_BACK);
            requests.tell(id, new RequestStep("incomplete", Optional.empty(), Optional.empty(), Map.of(), clock.instant()));
            telling.tell(id, "INCOMPLETE", Map.of());
            return Assessment.INCOMPLETE;
        } else if (evaluation.verdict() == Verdict.REFUSED || !evaluation.granted().isPositive()) {
            requests.decide(id, new ExecutionRequest.Decision(
                    evaluation.grounds().stream().findFirst().map(Enum::name).orElse("CONDITION"),
                    String.join("\n", evaluation.failures().stream().map(finding -> finding.say(SubmittingRequest.LETTER)).toList()),
                    Optional.empty(), clock.instant()));
            return Assessment.REFUSED;
        }
        requests.complete(id);
        return Assessment.IN_ORDER;
    }

    /** @return the last day on which the employee may complete the request, in the zone of the deadline */
    public ZonedDateTime completionTerm(RequestId id) {
        return term(requests.get(id), WorkingTerm.COMPLETION);
    }

    /** @return the last day of a term of the scheme, in days from today */
    ZonedDateTime term(ExecutionRequest request, WorkingTerm term) {
        Edition edition = schemes.edition(request.edition());
        return ZonedDateTime.now(clock.withZone(edition.zone())).plusDays(term.days(edition));
    }
}
