package nl.ruilwerk.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * An amount of time in hours, exact to the hundredth; may be negative.
 *
 * <p>Units: hours, two decimals: 0.25 is a quarter of an hour. Nothing is rounded: a third decimal is refused.
 */
public final class Hours implements Quantity, Comparable<Hours> {

    public static final Hours ZERO = new Hours(0);

    private final long hundredths;

    private Hours(long hundredths) {
        this.hundredths = hundredths;
    }

    /** @param hundredths whole hundredths of an hour */
    public static Hours ofHundredths(long hundredths) {
        return hundredths == 0 ? ZERO : new Hours(hundredths);
    }

    /**
     * @param number hours with at most two significant decimals
     * @throws ArithmeticException if the number has a third decimal or does not fit
     */
    public static Hours of(BigDecimal number) {
        return ofHundredths(number.movePointRight(2).longValueExact());
    }

    /** As {@link #of(BigDecimal)}, from plain text such as {@code 21.60}. */
    @JsonCreator
    public static Hours of(String number) {
        return of(new BigDecimal(number));
    }

    public Hours plus(Hours other) {
        return ofHundredths(Math.addExact(hundredths, other.hundredths));
    }

    public Hours minus(Hours other) {
        return ofHundredths(Math.subtractExact(hundredths, other.hundredths));
    }

    public Hours negated() {
        return ofHundredths(Math.negateExact(hundredths));
    }

    public boolean isPositive() {
        return hundredths > 0;
    }

    public boolean isZero() {
        return hundredths == 0;
    }

    /** @return whole hundredths of an hour */
    @Override
    public long hundredths() {
        return hundredths;
    }

    /** @return hours, always with two decimals */
    public BigDecimal number() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Hours other) {
        return Comparator.<Hours>comparingLong(hours -> hours.hundredths).compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hours hours && hours.hundredths == hundredths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hundredths);
    }

    /** @return plain text such as {@code 21.60}; for people use {@code words.Formats} */
    @Override
    @JsonValue
    public String toString() {
        return number().toPlainString();
    }
}
