package nl.ruilwerk.scheme;

import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * What the sources bring in less or more than the goal costs, and what happens to it.
 *
 * @param amount EUR, negative for a shortage and positive for a surplus
 */
public record Difference(Money amount, BalanceRule.Then then, Text text, List<String> rules) {

    public Difference {
        rules = List.copyOf(rules);
    }
}
