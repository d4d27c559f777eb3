package nl.ruilwerk.settlement.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.RequestId;

/** Asks, where the scheme wants that, before choices get less from a source that pays less than was counted on (LZ-33, LZ-180). */
public interface ConsultingOnSource {

    /**
     * A source that does not reach for what was granted.
     *
     * @param day       on which that is known, within the plan year
     * @param actual    EUR gross that the source pays in the plan year
     * @param statement identity of what payroll stated
     */
    record Shortage(EmployerId employer, PersonId person, int planYear, String source, Money actual, UUID statement, LocalDate day, List<Lacking> lacking) {
        public Shortage {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * What one choice would lose.
     *
     * @param was      EUR that it takes from the source in the plan year
     * @param possible EUR that would be left of that
     */
    record Lacking(RequestId request, Money was, Money possible) {}

    /** Keeps what is asked about one person apart until the end of the transaction. It comes before any other lock on the person or on payroll. */
    void oneAtATime(PersonId person);

    /** @return whether somebody was asked; what is stated is then carried out when all have answered, or when payroll closes the month before */
    boolean consult(Shortage shortage);

    /** @return whether an answer about the source is still awaited */
    boolean isAsked(PersonId person, int planYear, String source);

    /** What was asked about the source before is not asked any more. */
    void withdraw(PersonId person, int planYear, String source);
}
