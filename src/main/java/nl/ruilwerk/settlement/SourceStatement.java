package nl.ruilwerk.settlement;

import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * Where the whole value of one source of one person goes in one plan year: what is exchanged and what is paid as ordinary gross pay
 * always add up to it, so that nobody ever loses a component of pay (HS-151). What is not exchanged in the end is paid as gross pay in
 * its normal month (HS-44, HS-149, HS-150).
 *
 * @param full       EUR gross, the whole value
 * @param exchanged  EUR gross handed over to payroll as exchanged
 * @param toExchange EUR gross granted, and still to be handed over
 * @param undecided  EUR gross that requests not decided yet have set aside; part of {@code asGross} until they are granted
 * @param stated     EUR gross that payroll stated and that is not carried out yet, because it is consulted on
 */
public record SourceStatement(String source, Money full, Money exchanged, Money toExchange, Money undecided, Optional<Money> stated) {

    /** @throws IllegalArgumentException if more is exchanged than there is */
    public SourceStatement {
        if (full.minus(exchanged).minus(toExchange).minus(undecided).isNegative()) {
            throw new IllegalArgumentException("Of source " + source + " more is exchanged than there is: " + exchanged + " + " + toExchange + " + "
                    + undecided + " of " + full);
        }
    }

    /** @return EUR gross that is paid as ordinary pay */
    public Money asGross() {
        return full.minus(exchanged).minus(toExchange);
    }
}
