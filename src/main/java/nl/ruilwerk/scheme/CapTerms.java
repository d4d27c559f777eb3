package nl.ruilwerk.scheme;

import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * Cap of one goal in one unit for a plan year.
 *
 * @param amount     EUR budget
 * @param guaranteed number of participants below which budget is no ground to refuse
 */
public record CapTerms(Money amount, int guaranteed, List<String> rules) {

    public CapTerms {
        rules = List.copyOf(rules);
    }
}
