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
 * @param countedAt moment of complete receipt, which makes the order (HS-56)
 */
public record CapAsk(UUID request, EmployerId employer, PersonId person, String goal, String unit, int planYear,
                     Money amount, Instant countedAt) {}
