package nl.ruilwerk.budget;

import java.time.Instant;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * Asks for room under a cap for one request.
 *
 * @param amount    EUR, above zero
 * @param countedAt moment of complete receipt, which makes the order (HS-56, LZ-82)
 * @param inLine    whether the cap keeps a waiting list: nobody then goes before who came earlier and waits
 */
public record CapAsk(UUID request, EmployerId employer, PersonId person, String goal, String unit, int planYear,
                     Money amount, Instant countedAt, boolean inLine) {

    /** Asks under a cap without a waiting list. */
    public CapAsk(UUID request, EmployerId employer, PersonId person, String goal, String unit, int planYear, Money amount, Instant countedAt) {
        this(request, employer, person, goal, unit, planYear, amount, countedAt, false);
    }
}
