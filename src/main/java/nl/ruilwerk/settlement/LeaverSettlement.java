package nl.ruilwerk.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * The final settlement of somebody who left with granted exchanges that payroll had not carried out.
 *
 * @param lastDay  last day of service
 * @param payMonth month of the final payroll run; empty until payroll stated it
 * @param payouts  EUR gross per source that the final run pays out; empty until payroll stated it
 */
public record LeaverSettlement(UUID id, EmployerId employer, PersonId person, LocalDate lastDay, State state,
                               Optional<YearMonth> payMonth, Map<String, Money> payouts) {

    /** Where it stands. */
    public enum State { OPEN, STATED, DONE, NOT_NEEDED }

    public LeaverSettlement {
        payouts = Map.copyOf(payouts);
    }

    public int planYear() {
        return lastDay.getYear();
    }
}
