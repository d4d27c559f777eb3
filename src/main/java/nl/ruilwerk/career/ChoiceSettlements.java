package nl.ruilwerk.career;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.Settlement;

/** Settlements of choices that ended before their term. */
public interface ChoiceSettlements {

    /** @return whether it is new; false when the event has one */
    boolean add(ChoiceSettlement settlement);

    /** @throws java.util.NoSuchElementException if there is none */
    ChoiceSettlement get(UUID id);

    /** @return those of a person, the latest first */
    List<ChoiceSettlement> of(PersonId person);

    /** @return whether it was open; false when somebody was quicker */
    boolean settle(UUID id, Settlement outcome, Optional<PersonId> by, Instant at);

    /** @return when it was settled; empty while it is open */
    Optional<Instant> settledAt(UUID id);

    /** @return whether it was not paid before */
    boolean pay(UUID id, DebtPayment paid, PersonId by, Instant at);
}
