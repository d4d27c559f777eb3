package nl.ruilwerk.balance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;

/**
 * The ledger of sources. Every change is one entry with a key of its own, so a repeated call changes nothing.
 *
 * @see "docs/decisions/0008-sql-by-hand.md"
 */
public interface SourceLedger {

    /** @return by source code; sources that nothing is known of are left out */
    Map<String, SourceBalance> balances(PersonId person, int planYear);

    /**
     * Sets the whole value of a source, as HR or payroll states it.
     *
     * @param full EUR gross; not below what is reserved and used already
     * @param key  unique for this statement, such as the line of the feed it came from
     */
    void state(EmployerId employer, PersonId person, String source, int planYear, Money full, String key);

    /** @return what everybody at the employer has in the plan year, by source code */
    Map<PersonId, Map<String, SourceBalance>> balances(EmployerId employer, int planYear);

    /**
     * As {@link #state}, for many people at once.
     *
     * @param key beginning of the keys; the person and source complete it
     * @throws org.springframework.dao.DataIntegrityViolationException if one is below what is reserved and used
     */
    void stateAll(EmployerId employer, int planYear, Collection<Stated> stated, String key);

    /** @param full EUR gross, the whole value */
    record Stated(PersonId person, String source, Money full) {}

    /**
     * Reserves all parts or none, for one request.
     *
     * @return nothing, or a refusal with {@link BalanceRefusal#SOURCE_SHORT}
     */
    Outcome<Boolean> reserve(UUID request, PersonId person, int planYear, List<SourceReservation> parts);

    /** Gives back what the request still reserves; nothing if it reserves nothing. */
    void release(UUID request);

    /** Turns what the request reserves into used; nothing if it reserves nothing. */
    void use(UUID request);

    /**
     * Corrects what a granted request uses of a source by a counter-entry, because the source pays something else than was counted on.
     *
     * @param change EUR gross, below zero when it uses less
     * @param key    unique for this correction
     * @throws org.springframework.dao.DataIntegrityViolationException if the source has not that much
     */
    void correct(UUID request, PersonId person, String source, int planYear, Money change, String key);

    /** @return EUR gross that the request reserves now, by source */
    Map<String, Money> reservedBy(UUID request);

    /** @return a sentence per balance that its entries do not add up to; empty when all is well */
    List<String> audit();
}
