package nl.ruilwerk.balance;

import nl.ruilwerk.money.Money;

/**
 * What one request takes from one source.
 *
 * @param amount EUR gross, above zero
 * @param usable EUR gross, how much of the source the scheme lets this person use in the plan year, reserved and used
 *               parts included
 */
public record SourceReservation(String source, Money amount, Money usable) {}
