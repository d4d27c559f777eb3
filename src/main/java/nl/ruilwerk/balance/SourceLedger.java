package nl.ruilwerk.balance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.outcome.Audited;
import nl.ruilwerk.outcome.Outcome;

/**
 * The ledger of sources. Every change is one entry with a key of its own, so a repeated call changes nothing.
 *
 * @see "docs/decisions/0008-sql-by-hand.md"
 */
public interface SourceLedger extends Audited {

    /** @return sources of money by code; sources that nothing is known of are left out */
    Map<String, SourceBalance> balances(PersonId person, int planYear);

    /** @return sources of time by code; sources that nothing is known of are left out (LZ-42, AV-33) */
    Map<String, HourBalance> hours(PersonId person, int planYear);

    /** As {@link #state(EmployerId, int, Stated, String)}, of EUR gross of the plan year. */
    default void state(EmployerId employer, PersonId person, String source, int planYear, Money full, String key) {
        state(employer, planYear, new Stated(person, source, full), key);
    }

    /**
     * Sets the whole value of a source, as HR or payroll states it; not below what is reserved and used already.
     *
     * @param key unique for this statement, such as the line of the feed it came from
     * @throws org.springframework.dao.DataIntegrityViolationException if it is below what is reserved and used, or counts something
     *                                                                 else than before
     */
    void state(EmployerId employer, int planYear, Stated stated, String key);

    /** @return what everybody at the employer has in sources of money in the plan year, by source code */
    Map<PersonId, Map<String, SourceBalance>> balances(EmployerId employer, int planYear);

    /** @return what everybody at the employer has in sources of time in the plan year, by source code */
    Map<PersonId, Map<String, HourBalance>> hours(EmployerId employer, int planYear);

    /**
     * As {@link #state}, for many people at once.
     *
     * @param key beginning of the keys; the person and source complete it
     * @throws org.springframework.dao.DataIntegrityViolationException if one is below what is reserved and used, or counts something else
     *                                                                 than before
     */
    void stateAll(EmployerId employer, int planYear, Collection<Stated> stated, String key);

    /**
     * What is stated of one source.
     *
     * @param full  the whole value, in what the source counts
     * @param facts further facts of a source of time, as {@link HourBalance} has them
     */
    record Stated(PersonId person, String source, Counts counts, Quantity full, Map<String, Object> facts) {

        /** EUR gross of the plan year. */
        public Stated(PersonId person, String source, Money full) {
            this(person, source, Counts.MONEY, full, Map.of());
        }

        public Stated {
            if ((counts == Counts.HOURS) != (full instanceof Hours)) {
                throw new IllegalArgumentException(source + " counts " + counts + ", not " + full);
            }
            facts = Map.copyOf(facts);
        }
    }

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
     * @param change in what the source counts, below zero when it uses less
     * @param key    unique for this correction
     * @throws org.springframework.dao.DataIntegrityViolationException if the source has not that much
     */
    void correct(UUID request, PersonId person, String source, int planYear, Quantity change, String key);

    /** @return EUR gross that the request reserves now, by source of money */
    Map<String, Money> reservedBy(UUID request);

    /** @return hours that the request reserves now, by source of time */
    Map<String, Hours> hoursReservedBy(UUID request);

    /** @return a sentence per balance that its entries do not add up to; empty when all is well */
    @Override
    List<String> audit();
}
