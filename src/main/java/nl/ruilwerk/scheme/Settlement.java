package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * What is settled when somebody leaves, or would leave, on a day.
 *
 * @param items      what is outstanding, one by one
 * @param payments   what the employee is owed, as gross pay
 * @param recoveries from where what the employee owes is taken, in order
 * @param remaining  EUR that nothing covers and that stays a debt
 * @param days       calendar days to pay what is asked to be transferred
 * @param findings   the sums, with their rules
 */
public record Settlement(LocalDate day, List<Item> items, List<PaidOut> payments, List<Recovered> recoveries, Money remaining, Optional<Integer> days,
        List<Finding> findings) {

    /**
     * One choice or one budget.
     *
     * @param id          id of the running choice, or code of the source
     * @param outstanding EUR that the employee owes, negative when owed to the employee
     */
    public record Item(String id, String goal, Money outstanding) {}

    /** @param gross EUR paid for a surplus; empty when a figure for it is missing */
    public record PaidOut(String item, Money surplus, Optional<Money> gross) {}

    /** EUR of one item taken from one place. */
    public record Recovered(String from, String item, Money amount) {}

    public Settlement {
        items = List.copyOf(items);
        payments = List.copyOf(payments);
        recoveries = List.copyOf(recoveries);
        findings = List.copyOf(findings);
    }

    /** @return EUR that the employee owes over all items */
    public Money owed() {
        return Money.sum(items.stream().map(Item::outstanding).filter(Money::isPositive).toList());
    }
}
