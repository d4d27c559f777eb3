package nl.ruilwerk.request;

import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.budget.CapAnswer;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.scheme.CapPolicy;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets room apart for a request: in the sources first, under the cap last, because many want the cap at once. */
@Service
public class ReservingRoom {

    private final ExecutionRequests requests;
    private final JudgingRequest judging;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final WaitingLine line;
    private final EndingRequest ending;
    private final TellingEmployee telling;
    private final Schemes schemes;
    private final Words words;
    private final Clock clock;

    ReservingRoom(ExecutionRequests requests, JudgingRequest judging, SourceLedger sources, CapLedger caps, WaitingLine line, EndingRequest ending,
                  TellingEmployee telling, Schemes schemes, Words words, Clock clock) {
        this.requests = requests;
        this.judging = judging;
        this.sources = sources;
        this.caps = caps;
        this.line = line;
        this.ending = ending;
        this.telling = telling;
        this.schemes = schemes;
        this.words = words;
        this.clock = clock;
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
        Map<String, Quantity> wanted = wanted(request);
        Map<String, Quantity> held = new TreeMap<>(sources.reservedBy(id.value()));
        held.putAll(sources.hoursReservedBy(id.value()));
        if (wanted.equals(held)) {
            return Outcome.accepted(true);
        }
        sources.release(id.value());
        Map<String, Quantity> usable = usable(request);
        List<SourceReservation> parts = new ArrayList<>();
        wanted.forEach((source, amount) -> parts.add(new SourceReservation(source, amount,
                usable.getOrDefault(source, amount instanceof Hours ? Hours.ZERO : Money.ZERO))));
        Outcome<Boolean> reserved = sources.reserve(id.value(), request.person(), request.planYear(), parts);
        if (!reserved.isAccepted()) {
            ending.groundIs(id, "SOURCE_SHORTAGE", reserved.refusalOrThrow(), Optional.empty());
        }
        return reserved;
    }

    private Map<String, Quantity> wanted(ExecutionRequest request) {
        Map<String, Quantity> wanted = new TreeMap<>(SpokenHours.of(schemes.edition(request.edition()), request.evaluation()));
        request.split().forEach((source, part) -> {
            if (part.hours().isEmpty()) {
                wanted.put(source, part.amount());
            }
        });
        return wanted;
    }

    /** What the scheme lets the person use, without what other plan years have spoken for. */
    private Map<String, Quantity> usable(ExecutionRequest request) {
        Map<String, HourBalance> ledger = sources.hours(request.person(), request.planYear());
        Map<String, Quantity> usable = new TreeMap<>();
        for (SourceRoom room : judging.sources(request)) {
            usable.put(room.source(), room.usable());
            room.hours().ifPresent(hours -> {
                HourBalance balance = ledger.get(room.source());
                Hours here = balance.reserved().plus(balance.used());
                // what is free may have many decimals; hours are kept to the hundredth
                usable.put(room.source(), Hours.of(hours.free().setScale(2, RoundingMode.DOWN)).plus(here));
            });
        }
        return usable;
    }

    /** What the cap says, and what the scheme says to that. */
    public record CapRoute(CapAnswer answer, CapPolicy.Answer policy) {

        /** @return whether nothing was reserved and the scheme wants no decision on it */
        public boolean isRefused() {
            return answer != CapAnswer.WITHIN && answer != CapAnswer.NO_CAP && policy == CapPolicy.Answer.REFUSE;
        }
    }

    /**
     * Asks for place and amount under the cap of the goal in the request's unit; within it they are reserved. On a waiting list the
     * request joins in order of complete receipt and keeps nothing of its sources meanwhile (LZ-80, LZ-82, LZ-153); where the scheme
     * refuses, the ground is recorded.
     *
     * @param mayWait false: the employer decides instead, for cases that began before there were waiting lists
     */
    @Transactional
    public CapRoute reserveCap(RequestId id, boolean mayWait) {
        ExecutionRequest request = requests.get(id);
        Edition edition = schemes.edition(request.edition());
        CapPolicy policy = edition.capPolicy(edition.goal(request.goal()));
        Optional<CapLedger.Held> held = caps.held(id.value());
        if (held.isPresent() && held.get().amount().isLessThan(request.asked())) {
            caps.release(id.value());
        } else if (held.isPresent()) {
            caps.lower(id.value(), request.asked());
        }
        CapAnswer answer = caps.reserve(new CapAsk(id.value(), request.employer(), request.person(), request.goal(), request.unit(),
                request.planYear(), request.asked(), request.completeAt().orElse(request.submittedAt()),
                mayWait && policy.keepsWaitingList()));
        CapPolicy.Answer asked = answer == CapAnswer.OVER_BUDGET ? policy.overBudget() : policy.beyond();
        CapPolicy.Answer then = mayWait ? asked : CapPolicy.Answer.DISCRETION;
        if (answer != CapAnswer.WITHIN && answer != CapAnswer.NO_CAP) {
            follow(id, request, answer, then);
        }
        return new CapRoute(answer, then);
    }

    private void follow(RequestId id, ExecutionRequest request, CapAnswer answer, CapPolicy.Answer then) {
        if (then != CapPolicy.Answer.WAITING_LIST) {
            line.leave(id.value());
        }
        if (then == CapPolicy.Answer.REFUSE) {
            String ground = answer == CapAnswer.OVER_BUDGET ? "BUDGET" : "THRESHOLD";
            ending.groundIs(id, ground, words.say(SubmittingRequest.LETTER, "request.reason." + ground), Optional.empty());
        } else if (then == CapPolicy.Answer.WAITING_LIST) {
            sources.release(id.value());
            requests.move(id, List.of(RequestState.SUBMITTED), RequestState.WAITING);
            int position = line.place(id.value()).map(WaitingLine.Place::position).orElse(0);
            requests.tell(id, new RequestStep("waiting", Optional.empty(), Optional.empty(), Map.of("position", position), clock.instant()));
            telling.tell(id, "WAITING", Map.of("position", position, "lastDay", schemes.edition(request.edition()).planEnd()));
        }
    }
}
