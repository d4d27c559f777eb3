package nl.ruilwerk.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a place, as far as the actor may know it: the own place in line, or as HR, employer signer or auditor those of its units. */
@Service
@Transactional(readOnly = true)
public class WaitingLists {

    /** A request's place in line, and how many wait. */
    public record Standing(WaitingLine.Place place, int waiting) {}

    private final WaitingLine line;
    private final CapLedger caps;
    private final ExecutionRequests requests;

    WaitingLists(WaitingLine line, CapLedger caps, ExecutionRequests requests) {
        this.line = line;
        this.caps = caps;
        this.requests = requests;
    }

    /** @return where a request that the actor may see stands; empty when it does not wait */
    public Optional<Standing> standing(Actor actor, ExecutionRequest request) {
        return requests.find(actor, request.id().value()).flatMap(seen -> line.place(seen.id().value())).map(place -> new Standing(place,
                line.before(request.employer(), request.goal(), request.unit(), request.planYear(), Optional.empty())));
    }

    /** @return every list of the plan year on which somebody stands, by its cap */
    public Map<CapRoom, List<WaitingLine.Place>> lists(Actor actor, int planYear) {
        Map<CapRoom, List<WaitingLine.Place>> lists = new TreeMap<>(java.util.Comparator.comparing(CapRoom::goal).thenComparing(CapRoom::unit));
        for (CapRoom room : caps.rooms(actor.employer(), planYear)) {
            boolean sees = actor.holds(Role.HR, room.unit()) || actor.holds(Role.EMPLOYER_SIGNER, room.unit()) || actor.holds(Role.AUDITOR, room.unit());
            List<WaitingLine.Place> places = sees ? line.places(actor.employer(), room.goal(), room.unit(), planYear) : List.of();
            if (!places.isEmpty()) {
                lists.put(room, places);
            }
        }
        return lists;
    }
}
