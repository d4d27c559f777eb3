package nl.ruilwerk.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/** The final settlements of an installation. */
public interface LeaverSettlements {

    /** @return whether it is new; false when this leaving has its settlement */
    boolean add(LeaverSettlement settlement, Instant openedAt);

    Optional<LeaverSettlement> find(UUID id);

    /** @return as {@link #find}; nobody else changes it until the running transaction ends */
    LeaverSettlement lock(UUID id);

    /** @return those that payroll has not stated yet */
    List<LeaverSettlement> open(EmployerId employer);

    /** Keeps what the final run pays out. @return whether it was open */
    boolean state(UUID id, PersonId by, Instant at, YearMonth month, Map<String, Money> payouts);

    /** @return whether it stood in the state {@code from} */
    boolean move(UUID id, LeaverSettlement.State from, LeaverSettlement.State to);
}
