package nl.ruilwerk.money;

/** An amount of money or of time, exact to the hundredth: what a ledger can count. */
public sealed interface Quantity permits Money, Hours {

    /** @return whole cents, or whole hundredths of an hour */
    long hundredths();
}
