package nl.ruilwerk.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an employee answers to an offer from the waiting list, or what the passing of its term says (LZ-81, LZ-82). Who takes it is
 * judged anew: pay and rules may have changed while the request waited.
 */
@Service
public class AnsweringOffer {

    private final ExecutionRequests requests;
    private final WaitingLine line;
    private final EndingRequest ending;
    private final TellingEmployee telling;
    private final Words words;
    private final Clock clock;

    AnsweringOffer(ExecutionRequests requests, WaitingLine line, EndingRequest ending, TellingEmployee telling, Words words, Clock clock) {
        this.requests = requests;
        this.line = line;
        this.ending = ending;
        this.telling = telling;
        this.words = words;
        this.clock = clock;
    }

    /** Takes the place, and the amount that was offered. */
    @Transactional
    public Outcome<Boolean> accept(Actor actor, RequestId id) {
        return answer(actor, id, place -> {
            line.accept(id.value());
            requests.move(id, List.of(RequestState.WAITING), RequestState.SUBMITTED);
            note(actor, id, "offerAccepted", Map.of("amount", place.offered().orElseThrow()));
            return Outcome.accepted(true);
        });
    }

    /** Stays on the list for the full amount; only after the offer of a part (LZ-81). */
    @Transactional
    public Outcome<Boolean> stay(Actor actor, RequestId id) {
        return answer(actor, id, place -> {
            if (!place.isPartial()) {
                return Outcome.refused(new Refusal(RequestRefusal.WHOLE_AMOUNT_OFFERED, List.of("LZ-81"), Map.of("amount", place.wanted())));
            }
            line.stay(id.value());
            note(actor, id, "offerStayed", Map.of("amount", place.offered().orElseThrow(), "wanted", place.wanted()));
            return Outcome.accepted(true);
        });
    }

    /** Does not want the place: the request ends, and the next one is offered it. */
    @Transactional
    public Outcome<Boolean> decline(Actor actor, RequestId id) {
        return answer(actor, id, place -> {
            note(actor, id, "offerDeclined", Map.of());
            ending.groundIs(id, "OFFER_DECLINED", words.say(SubmittingRequest.LETTER, "request.reason.OFFER_DECLINED"), Optional.empty());
            return Outcome.accepted(true);
        });
    }

    /** Nobody answered in time: the request ends, and the next one is offered the place. */
    @Transactional
    public void letPass(RequestId id) {
        ending.groundIs(id, "OFFER_PASSED", words.say(SubmittingRequest.LETTER, "request.reason.OFFER_PASSED"), Optional.empty());
    }

    private Outcome<Boolean> answer(Actor actor, RequestId id, Function<WaitingLine.Place, Outcome<Boolean>> answering) {
        ExecutionRequest request = requests.get(id);
        if (!actor.is(request.person())) {
            throw new NotAllowedException(actor, "being the employee of request " + id);
        }
        if (requests.lock(id) != RequestState.WAITING) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        return line.place(id.value()).filter(place -> place.offered().isPresent()).map(answering)
                .orElseGet(() -> Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE)));
    }

    private void note(Actor actor, RequestId id, String step, Map<String, Object> figures) {
        requests.tell(id, new RequestStep(step, Optional.of(actor.person()), Optional.of(Role.EMPLOYEE.name()), figures, clock.instant()));
    }
}
