package nl.ruilwerk.request;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.scheme.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a no over leave hours the employee may choose a source of money; the request is then judged anew (LZ-149). */
@Service
public class ChoosingSource {

    private final ExecutionRequests requests;
    private final AskedSteps steps;
    private final JudgingRequest judging;
    private final Schemes schemes;
    private final Clock clock;

    ChoosingSource(ExecutionRequests requests, AskedSteps steps, JudgingRequest judging, Schemes schemes, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.judging = judging;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return sources of the goal in which the person has something, without those over which somebody said no */
    @Transactional(readOnly = true)
    public List<SourceRoom> choices(ExecutionRequest request) {
        Set<String> barred = steps.barred(request.id());
        List<String> allowed = schemes.edition(request.edition()).goal(request.goal()).sources();
        return judging.sources(request).stream().filter(room -> allowed.contains(room.source()) && !barred.contains(room.source()) && room.open()
                && room.free().isPositive()).toList();
    }

    /**
     * @param source the source that pays all of it; empty to let the scheme choose
     * @return a refusal with {@link RequestRefusal#RULES_SAY_NO} when the rules give nothing from it, or with
     *         {@link RequestRefusal#NOT_OPEN_ANY_MORE}
     */
    @Transactional
    public Outcome<Boolean> choose(Actor actor, RequestId id, Optional<String> source) {
        ExecutionRequest request = requests.get(id);
        if (!actor.is(request.person())) {
            throw new NotAllowedException(actor, "being the employee of request " + id);
        }
        if (requests.lock(id) != RequestState.SENT_BACK) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        Map<String, ExecutionRequest.Part> split = source.map(code -> Map.of(code, new ExecutionRequest.Part(request.asked(), YearMonth.now(clock), Optional.empty())))
                .orElse(Map.of());
        ExecutionRequest changed = request.from(split);
        Evaluation now = judging.judge(changed);
        if (now.verdict() == Verdict.REFUSED || now.verdict() == Verdict.INCOMPLETE || !now.granted().isPositive()) {
            return Outcome.refused(new Refusal(RequestRefusal.RULES_SAY_NO,
                    now.failures().stream().flatMap(finding -> finding.ruleIds().stream()).distinct().toList(), Map.of("reasons", now.failures().size())));
        }
        requests.revise(changed.judged(now));
        requests.move(id, List.of(RequestState.SENT_BACK), RequestState.SUBMITTED);
        requests.tell(id, new RequestStep("sourceChosen", Optional.of(actor.person()), Optional.of(Role.EMPLOYEE.name()), Map.of(), clock.instant()));
        return Outcome.accepted(true);
    }
}
