package nl.ruilwerk.settlement;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/** What payroll stated that sources really pay; append-only. */
public interface ActualSources {

    /** @return whether it is new; false when the same statement was made before */
    boolean add(EmployerId employer, PersonId person, String source, int planYear, Money actual, PersonId by, UUID key);

    /** @param key of the statement */
    record Actual(Money amount, UUID key) {}

    /** @return what was stated last */
    Optional<Actual> latest(PersonId person, String source, int planYear);
}
