package nl.ruilwerk.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Audited;

/**
 * The ledger of caps. Requests of one person for one goal in one plan year share one place (HS-60); refused and
 * withdrawn requests do not count (HS-56).
 */
public interface CapLedger extends Audited {

    /** Sets a cap as fixed by the employer; a later value replaces it and never drops below what is taken already. */
    void set(EmployerId employer, String goal, String unit, int planYear, Money budget, int guaranteed);

    /** Reserves a place and the amount, in one statement; called again for the same request it answers the same. */
    CapAnswer reserve(CapAsk ask);

    /**
     * Records that the employer allows a waiting request although the guarantee or the budget does not cover it, and
     * reserves its room (HS-122).
     *
     * @throws IllegalStateException if the request does not wait
     */
    void allowBeyond(UUID request, PersonId decidedBy, String reason);

    /** @return whether a waiting request would be covered by the guarantee now, because a place has come free (HS-53) */
    boolean isCoveredNow(UUID request);

    /** Gives back the difference when less is granted than was reserved. */
    void lower(UUID request, Money amount);

    /** Turns the reservation into a grant; nothing if there is none. */
    void grant(UUID request);

    /** Gives back place and amount; nothing if the request holds none. */
    void release(UUID request);

    /** @return every cap of the employer in a plan year, by goal and unit */
    List<CapRoom> rooms(EmployerId employer, int planYear);

    Optional<CapRoom> room(EmployerId employer, String goal, String unit, int planYear);

    /** @return whether another request of the person than {@code except} counts under the cap, so that its place is shared */
    boolean sharesPlace(EmployerId employer, String goal, String unit, int planYear, PersonId person, Optional<UUID> except);

    /** @return what the request holds now; empty if it holds nothing */
    Optional<Held> held(UUID request);

    /** @param place whether the place is counted with this request and not with another of the same person */
    record Held(Money amount, boolean place) {}

    /** @return a sentence per cap that its entries do not add up to; empty when all is well */
    @Override
    List<String> audit();
}
