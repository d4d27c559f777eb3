package nl.ruilwerk.hardship;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.hardship.process.HardshipProcess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employee takes a hardship request back, until the employer has decided. */
@Service
public class WithdrawingHardship {

    private final HardshipRequests hardships;
    private final HardshipProcess process;
    private final HoldingCase holding;
    private final TellingHardship telling;

    WithdrawingHardship(HardshipRequests hardships, HardshipProcess process, HoldingCase holding, TellingHardship telling) {
        this.hardships = hardships;
        this.process = process;
        this.holding = holding;
        this.telling = telling;
    }

    /**
     * @return the id, or a refusal with {@link HardshipRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException if it is not the actor's own
     */
    @Transactional
    public Outcome<UUID> withdraw(Actor actor, UUID id) {
        Optional<HardshipRequest> own = hardships.find(actor, id).filter(found -> actor.is(found.person()));
        if (own.isEmpty()) {
            throw new NotAllowedException(actor, "being the employee of hardship request " + id);
        }
        holding.hold(id);
        if (hardships.lock(id) != HardshipState.OPEN) {
            return Outcome.refused(Refusal.of(HardshipRefusal.NOT_OPEN_ANY_MORE));
        }
        process.withdraw(id);
        return Outcome.accepted(id);
    }

    /** A step of the process: closes it. */
    @Transactional
    public void close(UUID id) {
        if (!hardships.withdraw(id)) {
            throw new IllegalStateException("Hardship request " + id + " has been decided already and cannot be withdrawn");
        }
        telling.tellEmployee(hardships.get(id), "WITHDRAWN", Map.of());
    }
}
