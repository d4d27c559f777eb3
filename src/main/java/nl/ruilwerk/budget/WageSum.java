package nl.ruilwerk.budget;

import java.time.Instant;
import java.time.LocalDate;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * The fiscal wage sum of a whole plan year, as HR or payroll stated it.
 *
 * @param number grows with every statement
 * @param asOf   the day on which this was what the employer knew; the latest counts
 * @param amount EUR, above zero
 */
public record WageSum(long number, int planYear, LocalDate asOf, Money amount, PersonId enteredBy, Instant enteredAt) {}
