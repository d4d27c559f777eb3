package nl.ruilwerk.addendum;

import nl.ruilwerk.money.Money;

/** An addendum was to be drawn up whose sources do not add up to the granted amount. */
public class UnbalancedTermsException extends IllegalArgumentException {

    private final transient Money granted;
    private final transient Money exchanged;

    /** Both EUR gross. */
    public UnbalancedTermsException(Money granted, Money exchanged) {
        super("The sources give up %s together: expected the granted %s".formatted(exchanged, granted));
        this.granted = granted;
        this.exchanged = exchanged;
    }

    public Money granted() {
        return granted;
    }

    public Money exchanged() {
        return exchanged;
    }
}
