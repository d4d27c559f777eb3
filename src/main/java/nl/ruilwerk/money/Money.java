package nl.ruilwerk.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;

/**
 * An amount in euro, exact to the cent; may be negative.
 *
 * <p>Units: EUR, two decimals. Rounding is never silent: {@link #of(BigDecimal)} refuses a third decimal, and the
 * other ways in name their rounding.
 */
public final class Money implements Quantity, Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private final long cents;

    private Money(long cents) {
        this.cents = cents;
    }

    /** @param cents whole euro cents */
    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * @param amount EUR with at most two significant decimals
     * @throws ArithmeticException if the amount has a third decimal or does not fit
     */
    public static Money of(BigDecimal amount) {
        return ofCents(amount.movePointRight(2).longValueExact());
    }

    /** As {@link #of(BigDecimal)}, from plain text such as {@code 1250.00}. */
    @JsonCreator
    public static Money of(String amount) {
        return of(new BigDecimal(amount));
    }

    /** @return the amount rounded to whole cents as said by {@code rounding} */
    public static Money of(BigDecimal amount, RoundingMode rounding) {
        return of(amount.setScale(2, rounding));
    }

    /** @return whether {@code amount} is written as an amount of money: at most two decimals, at most 13 digits */
    public static boolean isValid(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= 2 && plain.precision() - plain.scale() <= 13;
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    /** @return this amount times {@code factor}, rounded to whole cents as said */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return of(amount().multiply(factor), rounding);
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    /** @return whole euro cents */
    public long cents() {
        return cents;
    }

    /** @return EUR, always with two decimals */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public long hundredths() {
        return cents;
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.<Money>comparingLong(money -> money.cents).compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.cents == cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    /** @return plain text such as {@code 1250.00}; for people use {@code words.Formats} */
    @Override
    @JsonValue
    public String toString() {
        return amount().toPlainString();
    }
}
