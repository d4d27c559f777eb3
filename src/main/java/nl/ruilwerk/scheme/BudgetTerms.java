package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a budget comes, and what becomes of it.
 *
 * @param choices       shares that the employee may convert, in percent; empty when the budget is given without a choice
 * @param basis         FEEL: EUR per month on which a conversion is calculated
 * @param reduction     FEEL: EUR per month by which pay falls
 * @param credit        FEEL: EUR credited per month
 * @param availableFrom FEEL over {@code chosen}: first day from which the budget is credited
 * @param conditions    what a conversion must meet, such as the wage that is left
 * @param expires       FEEL over {@code granted}: last day on which it can be spent; absent when it never expires
 * @param then          what becomes of the rest
 * @param pays          FEEL over {@code left}: EUR gross paid out for the rest; no answer means that a figure is missing and nothing is paid
 * @param use           which part is spent first
 * @param goals         goals that it may be spent on; empty means all that name the source
 */
public record BudgetTerms(List<BigDecimal> choices, Optional<Formula> basis, Optional<Formula> reduction, Optional<Formula> credit,
        Optional<Formula> availableFrom, List<Condition> conditions, Optional<Formula> expires, Then then, Optional<Formula> pays, Use use,
        Set<String> goals, List<Step> steps, List<String> rules) {

    /** What becomes of a budget that was not spent in time. */
    public enum Then { LAPSE, PAY_OUT, CARRY_OVER }

    /** Which part is spent first. */
    public enum Use { OLDEST, EARLIEST_END }

    public BudgetTerms {
        choices = List.copyOf(choices);
        conditions = List.copyOf(conditions);
        goals = Set.copyOf(goals);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }
}
