package nl.ruilwerk.settlement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** The yearly decisions of employers; one per plan year. */
public interface PlanYearDecisions {

    /** @return whether it is new; false when the plan year has its decision, taken or open */
    boolean add(PlanYearDecision decision, Instant openedAt);

    Optional<PlanYearDecision> find(UUID id);

    Optional<PlanYearDecision> of(EmployerId employer, int planYear);

    /** @return whether it was open */
    boolean decide(UUID id, PlanYearDecision.Choice choice, String reason, PersonId by, Instant at);
}
