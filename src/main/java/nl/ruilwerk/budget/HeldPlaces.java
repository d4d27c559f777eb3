package nl.ruilwerk.budget;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * Places held for some days before the purchase; at most one per person under a cap. A held place counts as a reserved one. The
 * person's next request for the goal takes it over: {@link CapLedger#reserve}.
 */
public interface HeldPlaces {

    /** A place that is held. */
    record HeldPlace(UUID id, Money amount, Instant until) {}

    /** Holds a place and the amount, in one statement. @param ask whose request is the identity of what is held */
    HoldAnswer hold(CapAsk ask, Instant until);

    Optional<HeldPlace> of(EmployerId employer, String goal, String unit, int planYear, PersonId person);

    /** Gives a held place back. @return whether the person held it */
    boolean giveBack(UUID id, PersonId person);

    /** Gives back what was held until that moment or earlier. @return how many */
    int endUntil(Instant moment);
}
