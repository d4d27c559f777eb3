package nl.ruilwerk.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Service;

/** Reads the texts that the employer worked with. What was recorded of a change everybody may read, the rest is the employer's. */
@Service
public class ReadingRegulations {

    private static final List<Role> EMPLOYERS_SIDE = List.of(Role.EMPLOYER_SIGNER, Role.HR, Role.PROCESS_OWNER, Role.AUDITOR);

    private final RegulationChanges changes;

    ReadingRegulations(RegulationChanges changes) {
        this.changes = changes;
    }

    /** @return whether the actor sees the texts themselves, and changes that nobody recorded yet */
    public boolean seesTexts(Actor actor) {
        return EMPLOYERS_SIDE.stream().anyMatch(actor::holds);
    }

    /**
     * @return in order, the last one is in use
     * @throws NotAllowedException unless the actor is on the employer's side
     */
    public List<RegulationChange> all(Actor actor) {
        if (!seesTexts(actor)) {
            throw new NotAllowedException(actor, "one of " + EMPLOYERS_SIDE);
        }
        return changes.of(actor.employer());
    }

    /** @return the change if the actor may see it; empty otherwise, as if there were none */
    public Optional<RegulationChange> find(Actor actor, UUID id) {
        return changes.find(id).filter(found -> found.employer().equals(actor.employer()) && (seesTexts(actor) || found.record().isPresent()));
    }
}
