package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.money.Money;

/**
 * What the person has in one source.
 *
 * @param fullValue     EUR gross of the whole plan year or accrual period, as valued on the day of the request; of pay that is exchanged each
 *                      month, EUR per month
 * @param used          EUR already exchanged
 * @param reserved      EUR set aside and not yet exchanged, for granted and for undecided requests together
 * @param balance       hours on the balance, for a source of time
 * @param usedUnits     hours already exchanged in the plan year
 * @param reservedUnits hours set aside in the plan year, for running choices and undecided requests together
 * @param unitsByGoal   the used and reserved hours by goal, for limits that leave goals out
 * @param lots          parts of a budget that are not yet spent
 * @param recurring     EUR credited to a budget each month
 * @param committed     EUR that running choices take from a budget each month
 * @param facts         further facts that the pack names, such as {@code taken}
 */
public record SourceFact(Money fullValue, Money used, Money reserved, BigDecimal balance, BigDecimal usedUnits, BigDecimal reservedUnits,
        Map<String, BigDecimal> unitsByGoal, List<BudgetLot> lots, Money recurring, Money committed, Map<String, Object> facts) {

    public SourceFact {
        unitsByGoal = Map.copyOf(unitsByGoal);
        lots = List.copyOf(lots);
        facts = Map.copyOf(facts);
    }

    public SourceFact(Money fullValue, Money used, Money reserved) {
        this(fullValue, used, reserved, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), List.of(), Money.ZERO, Money.ZERO, Map.of());
    }

    public static SourceFact of(Money fullValue) {
        return new SourceFact(fullValue, Money.ZERO, Money.ZERO);
    }

    /** @return a source of time with that balance, of which nothing is used yet */
    public static SourceFact hours(BigDecimal balance) {
        return hours(balance, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
    }

    public static SourceFact hours(BigDecimal balance, BigDecimal used, BigDecimal reserved, Map<String, BigDecimal> byGoal) {
        return new SourceFact(Money.ZERO, Money.ZERO, Money.ZERO, balance, used, reserved, byGoal, List.of(), Money.ZERO, Money.ZERO, Map.of());
    }

    public static SourceFact budget(List<BudgetLot> lots, Money recurring, Money committed) {
        return new SourceFact(Money.ZERO, Money.ZERO, Money.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), lots, recurring, committed,
                Map.of());
    }

    public SourceFact with(Map<String, Object> more) {
        return new SourceFact(fullValue, used, reserved, balance, usedUnits, reservedUnits, unitsByGoal, lots, recurring, committed, more);
    }

    /** @return whether there is or will be anything at all */
    boolean exists() {
        return fullValue.isPositive() || balance.signum() > 0 || !lots.isEmpty() || recurring.isPositive();
    }
}
