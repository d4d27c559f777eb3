package nl.ruilwerk.balance;

import nl.ruilwerk.money.Quantity;

/**
 * What one request takes from one source.
 *
 * @param amount EUR gross or hours, above zero
 * @param usable EUR gross or hours, how much of the source the scheme lets this person use in the plan year, reserved and used
 *               parts included; pay that is exchanged each month is not bound by it
 */
public record SourceReservation(String source, Quantity amount, Quantity usable) {

    public SourceReservation {
        if (amount.getClass() != usable.getClass()) {
            throw new IllegalArgumentException("Euro and hours of one source: " + amount + " of " + usable);
        }
    }
}
