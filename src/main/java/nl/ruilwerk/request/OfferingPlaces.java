package nl.ruilwerk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import nl.ruilwerk.scheme.CapPolicy;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what has come free under a cap to the first on its waiting list (LZ-82). The process {@code serveWaitingList} asks for it,
 * one offer in each transaction; nobody decides anything here.
 */
@Service
public class OfferingPlaces {

    private final WaitingLine line;
    private final ExecutionRequests requests;
    private final ExecutionRequestProcess process;
    private final HoldingCase holding;
    private final TellingEmployee telling;
    private final Schemes schemes;
    private final Clock clock;

    OfferingPlaces(WaitingLine line, ExecutionRequests requests, ExecutionRequestProcess process, HoldingCase holding, TellingEmployee telling,
                   Schemes schemes, Clock clock) {
        this.line = line;
        this.requests = requests;
        this.process = process;
        this.holding = holding;
        this.telling = telling;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return whether somebody could be made an offer now */
    @Transactional(readOnly = true)
    public boolean isDue(UUID cap) {
        return turn(cap).isPresent();
    }

    /**
     * Makes one offer, if there is room for whose turn it is. Whoever leaves the list at the same moment is not offered anything: the
     * request is locked first, as everywhere, and the ledger looks once more.
     *
     * @return whether an offer was made, so that there may be another to make
     */
    @Transactional
    public boolean offerNext(UUID cap) {
        Optional<RequestId> turn = turn(cap);
        if (turn.isEmpty()) {
            return false;
        }
        RequestId id = turn.get();
        holding.hold(id.value());
        if (requests.lock(id) != RequestState.WAITING) {
            return false;
        }
        ExecutionRequest request = requests.get(id);
        Edition edition = schemes.edition(request.edition());
        CapPolicy policy = edition.capPolicy(edition.goal(request.goal()));
        LocalDate lastDay = lastDay(edition, policy);
        Instant until = lastDay.plusDays(1).atStartOfDay(edition.zone()).toInstant();
        Optional<Money> offered = line.offer(id.value(), policy.partial(), until);
        if (offered.isEmpty()) {
            return false;
        }
        Map<String, Object> figures = Map.of("amount", offered.get(), "lastDay", lastDay);
        requests.tell(id, new RequestStep("offered", Optional.empty(), Optional.empty(),
                Map.of("amount", offered.get(), "lastDay", lastDay.toString()), clock.instant()));
        telling.tell(id, line.place(id.value()).filter(WaitingLine.Place::isPartial).isPresent() ? "OFFERED_PART" : "OFFERED", figures);
        process.placeOffered(id, lastDay.atStartOfDay(edition.zone()));
        return true;
    }

    private Optional<RequestId> turn(UUID cap) {
        WaitingLine.Behind behind = line.behind(cap);
        // whether a part is offered is the same for all who wait behind one cap: their goal and their plan year are
        return line.places(behind.employer(), behind.goal(), behind.unit(), behind.planYear()).stream().filter(place -> place.position() > 0).findFirst()
                .flatMap(first -> {
                    Edition edition = schemes.edition(requests.get(new RequestId(first.request())).edition());
                    return line.next(cap, edition.capPolicy(edition.goal(behind.goal())).partial()).map(RequestId::new);
                });
    }

    /** The list closes with the plan year, and an offer cannot outlive it (LZ-82). */
    private LocalDate lastDay(Edition edition, CapPolicy policy) {
        LocalDate today = LocalDate.now(clock.withZone(edition.zone()));
        LocalDate last = policy.offerDays().map(today::plusDays).orElse(edition.planEnd());
        return last.isAfter(edition.planEnd()) && !today.isAfter(edition.planEnd()) ? edition.planEnd() : last;
    }
}
