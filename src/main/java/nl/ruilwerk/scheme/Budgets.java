package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;

/** Which parts of a budget can be spent on a day, and in which order. */
final class Budgets {

    private Budgets() {}

    /** @return last day on which the part can be spent; empty when it never ends */
    static Optional<LocalDate> lastDay(BudgetTerms terms, BudgetLot lot, Facts facts) {
        return lot.expires().isPresent() ? lot.expires()
                : terms.expires().flatMap(formula -> Feel.day(formula, facts.with("granted", lot.granted())));
    }

    /**
     * @param goal goal to spend on; empty for whatever goal
     * @return the parts with something left, in the order of spending
     */
    static List<BudgetLot> open(Edition edition, Source source, SourceFact fact, Facts facts, LocalDate day, Optional<String> goal) {
        BudgetTerms terms = source.budget().orElseThrow();
        Comparator<BudgetLot> oldest = Comparator.comparing(BudgetLot::granted).thenComparing(BudgetLot::id);
        Comparator<BudgetLot> order = terms.use() == BudgetTerms.Use.OLDEST ? oldest
                : Comparator.comparing((BudgetLot lot) -> lastDay(terms, lot, facts).orElse(LocalDate.MAX)).thenComparing(oldest);
        return fact.lots().stream().filter(lot -> lot.left().isPositive() && !lot.granted().isAfter(day))
                .filter(lot -> lastDay(terms, lot, facts).map(last -> !day.isAfter(last)).orElse(true))
                .filter(lot -> goal.map(wanted -> meant(terms.goals(), wanted) && meant(lot.goals(), wanted)).orElse(true))
                .sorted(order).toList();
    }

    private static boolean meant(Set<String> goals, String goal) {
        return goals.isEmpty() || goals.contains(goal);
    }

    /** @return how an amount is drawn from the parts, in the order of spending; what is still to be credited is left out */
    static List<Funding.LotUse> draw(List<BudgetLot> lots, Money amount) {
        List<Funding.LotUse> uses = new ArrayList<>();
        Money left = amount;
        for (BudgetLot lot : lots) {
            Money take = Money.min(left, lot.left());
            if (take.isPositive()) {
                uses.add(new Funding.LotUse(lot.id(), take));
                left = left.minus(take);
            }
        }
        return uses;
    }
}
