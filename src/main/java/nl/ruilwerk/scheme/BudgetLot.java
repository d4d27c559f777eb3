package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;

/**
 * A part of a budget that was credited on one day and ends on one day.
 *
 * @param granted day of credit
 * @param amount  EUR credited
 * @param left    EUR neither spent nor set aside
 * @param expires last day on which it can be spent, inclusive; empty when the scheme says it
 * @param goals   goals that it is meant for; empty means as the source says
 */
public record BudgetLot(String id, LocalDate granted, Money amount, Money left, Optional<LocalDate> expires, Set<String> goals) {

    public BudgetLot {
        goals = Set.copyOf(goals);
    }

    public static BudgetLot of(String id, LocalDate granted, Money amount) {
        return new BudgetLot(id, granted, amount, amount, Optional.empty(), Set.of());
    }
}
