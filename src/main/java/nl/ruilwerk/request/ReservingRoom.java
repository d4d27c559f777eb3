package nl.ruilwerk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.budget.CapAnswer;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets room apart for a request: in the sources first, under the cap last, because many want the cap at once. */
@Service
public class ReservingRoom {

    private final ExecutionRequests requests;
    private final JudgingRequest judging;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final EndingRequest ending;

    ReservingRoom(ExecutionRequests requests, JudgingRequest judging, SourceLedger sources, CapLedger caps, EndingRequest ending) {
        this.requests = requests;
        this.judging = judging;
        this.sources = sources;
        this.caps = caps;
        this.ending = ending;
    }

    /**
     * Reserves what the request takes from each source; what it reserved for an earlier amount is given back first.
     *
     * @return a refusal with {@link nl.ruilwerk.balance.BalanceRefusal#SOURCE_SHORT} when a source has less by now; the
     *         ground has been recorded then
     */
    @Transactional
    public Outcome<Boolean> reserveSources(RequestId id) {
        ExecutionRequest request = requests.get(id);
        Map<String, Money> wanted = new TreeMap<>();
        request.split().forEach((source, part) -> wanted.put(source, part.amount()));
        if (wanted.equals(sources.reservedBy(id.value()))) {
            return Outcome.accepted(true);
        }
        sources.release(id.value());
        Map<String, Money> usable = new TreeMap<>();
        judging.sources(request).forEach(room -> usable.put(room.source(), room.usable()));
        List<SourceReservation> parts = new ArrayList<>();
        wanted.forEach((source, amount) -> parts.add(new SourceReservation(source, amount, usable.getOrDefault(source, Money.ZERO))));
        Outcome<Boolean> reserved = sources.reserve(id.value(), request.person(), request.planYear(), parts);
        if (!reserved.isAccepted()) {
            ending.groundIs(id, "SOURCE_SHORTAGE", reserved.refusalOrThrow(), Optional.empty());
        }
        return reserved;
    }

    /** @return what the cap of the goal in the request's unit says; within it, place and amount are reserved */
    @Transactional
    public CapAnswer reserveCap(RequestId id) {
        ExecutionRequest request = requests.get(id);
        Optional<CapLedger.Held> held = caps.held(id.value());
        if (held.isPresent() && held.get().amount().isLessThan(request.asked())) {
            caps.release(id.value());
        } else if (held.isPresent()) {
            caps.lower(id.value(), request.asked());
        }
        return caps.reserve(new CapAsk(id.value(), request.employer(), request.person(), request.goal(), request.unit(),
                request.planYear(), request.asked(), request.completeAt().orElse(request.submittedAt())));
    }
}
