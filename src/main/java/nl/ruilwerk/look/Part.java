package nl.ruilwerk.look;

import java.io.Serializable;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;

/**
 * A part of a whole, drawn in a bar and written beside it.
 *
 * @param figure as people read it
 * @param size   its size against the other parts, 0 or more, in whatever unit they share
 */
public record Part(String figure, long size) implements Serializable {

    /** An amount in euro; what is below zero is drawn as nothing but written as it is. */
    public static Part of(Money amount) {
        return new Part(Texts.money(amount), Math.max(0, amount.cents()));
    }

    /** Hours of leave. */
    public static Part of(Hours hours) {
        return new Part(Texts.hours(hours), Math.max(0, hours.hundredths()));
    }

    /** A number of places or days. */
    public static Part of(long count) {
        return new Part(String.valueOf(count), Math.max(0, count));
    }
}
