package nl.ruilwerk.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * The waiting lists behind caps, in order of complete receipt (LZ-80, LZ-82), and the offers made from them. Joining is
 * {@link CapLedger#reserve} with {@link CapAsk#inLine()}; leaving is {@link CapLedger#release}.
 */
public interface WaitingLine {

    /**
     * A request in line, or one that has an offer.
     *
     * @param position    1 for the first that waits; 0 for one that has an offer
     * @param wanted      EUR asked in full
     * @param offered     EUR offered; empty while it waits
     * @param offeredUntil moment after which the offer lapses
     */
    record Place(UUID request, PersonId person, int position, Money wanted, Instant since, Optional<Money> offered, Optional<Instant> offeredUntil) {

        /** @return whether less is offered than was asked (LZ-81) */
        public boolean isPartial() {
            return offered.map(part -> part.isLessThan(wanted)).orElse(false);
        }
    }

    /** The cap that a waiting list stands behind. */
    record Behind(UUID cap, EmployerId employer, String goal, String unit, int planYear) {}

    /** @return who has an offer and who waits, in order */
    List<Place> places(EmployerId employer, String goal, String unit, int planYear);

    /** @return where a request stands; empty when it neither waits nor has an offer */
    Optional<Place> place(UUID request);

    /** @return how many wait behind the same cap before the request; of a draft, everybody who waits */
    int before(EmployerId employer, String goal, String unit, int planYear, Optional<UUID> request);

    Behind behind(UUID cap);

    /** @return caps behind which somebody waits */
    List<UUID> withSomebodyWaiting();

    /**
     * Whose turn it is, if there is room for them now; what is found is checked again by {@link #offer}.
     *
     * @param partial whether the scheme offers the last part of a budget to who asks for more (LZ-81)
     */
    Optional<UUID> next(UUID cap, boolean partial);

    /**
     * Reserves room for the first in line and waits for the answer, in one statement. An employee who did not want a part is
     * passed over as long as no larger part is there.
     *
     * @return EUR offered; empty when it is not this request's turn any more, or the room has gone
     */
    Optional<Money> offer(UUID request, boolean partial, Instant until);

    /** Takes a request out of line that waits for a decision instead. */
    void leave(UUID request);

    /** The employee takes the offer: what was reserved stays reserved. @return whether there was an offer */
    boolean accept(UUID request);

    /** The employee stays in line for the full amount and gives the offered part back (LZ-81). @return whether there was an offer */
    boolean stay(UUID request);
}
