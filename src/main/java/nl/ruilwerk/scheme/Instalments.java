package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.money.Money;

/** Divides a total into parts that add up to it exactly. */
public final class Instalments {

    /** How the cents that do not divide are placed. */
    public enum Division {
        /** Each part rounded half up, the last takes what is left (LZ-167). */
        LAST_TAKES_REST,
        /** Part k = round(total × k ÷ n) − round(total × (k−1) ÷ n), so that half of the parts is half of the total (AV-46, LX-237). */
        CUMULATIVE
    }

    private Instalments() {}

    /** @throws IllegalArgumentException if there is no part */
    static List<Money> of(Money total, int parts, Division division) {
        if (parts < 1) {
            throw new IllegalArgumentException("A total is divided into one part or more, not into " + parts);
        }
        List<Money> amounts = new ArrayList<>();
        Money done = Money.ZERO;
        Money equal = share(total, 1, parts);
        for (int part = 1; part <= parts; part++) {
            Money amount = switch (division) {
                case CUMULATIVE -> share(total, part, parts).minus(done);
                case LAST_TAKES_REST -> part == parts ? total.minus(done) : equal;
            };
            amounts.add(amount);
            done = done.plus(amount);
        }
        return amounts;
    }

    private static Money share(Money total, int part, int parts) {
        return Money.of(total.amount().multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(parts), 10, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
    }

    /**
     * Whole steps, the earlier parts taking one more where it does not divide (AV-X26).
     *
     * @param step smallest quantity, positive
     */
    static List<BigDecimal> ofSteps(BigDecimal total, int parts, BigDecimal step) {
        List<BigDecimal> quantities = new ArrayList<>();
        BigDecimal left = total;
        for (int part = parts; part >= 1; part--) {
            BigDecimal quantity = left.divide(step.multiply(BigDecimal.valueOf(part)), 0, RoundingMode.CEILING).multiply(step).min(left);
            quantities.add(quantity);
            left = left.subtract(quantity);
        }
        return quantities;
    }
}
