package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/** Bounds the amount, or the hours, of a goal by its limits. */
final class GoalLimits {

    private final Edition edition;
    private final Situation situation;
    private final Goal goal;
    private final LocalDate start;
    private final Facts request;
    private final Checks checks;

    GoalLimits(Edition edition, Situation situation, Goal goal, LocalDate start, Facts request, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.goal = goal;
        this.start = start;
        this.request = request;
        this.checks = checks;
    }

    /** @return what the limits leave of an amount; zero when one of them refuses */
    Money within(Money wanted) {
        Money allowed = wanted;
        for (Limit limit : of(Limit.Counts.AMOUNT)) {
            Money used = Money.sum(before(limit).map(Before::amount).toList());
            Optional<BigDecimal> left = bound(limit, allowed.amount(), used.amount());
            if (left.isEmpty()) {
                return Money.ZERO;
            }
            allowed = Money.of(left.get(), RoundingMode.DOWN);
        }
        return allowed;
    }

    /** Hours cannot be cut down without changing the request, so they are refused. */
    void hours(BigDecimal quantity) {
        for (Limit limit : of(Limit.Counts.HOURS)) {
            BigDecimal used = before(limit).map(Before::units).reduce(BigDecimal.ZERO, BigDecimal::add);
            bound(limit, quantity, used).filter(left -> left.compareTo(quantity) < 0).ifPresent(left ->
                    checks.add(finding(limit, true, Map.of("limit", left, "hours", quantity, "used", used))));
        }
    }

    private List<Limit> of(Limit.Counts counts) {
        return goal.terms().limits().stream().filter(limit -> limit.counts() == counts).toList();
    }

    /** @return what is left of a quantity; nothing when it was refused */
    private Optional<BigDecimal> bound(Limit limit, BigDecimal wanted, BigDecimal used) {
        Optional<BigDecimal> most = limit.atMost().flatMap(formula -> Feel.number(formula, request)).map(number -> number.subtract(used).max(BigDecimal.ZERO));
        Optional<BigDecimal> least = limit.atLeast().flatMap(formula -> Feel.number(formula, request)).map(number -> number.subtract(used));
        boolean money = limit.counts() == Limit.Counts.AMOUNT;
        Map<String, Object> figures = new HashMap<>(Map.of("wanted", said(wanted, money), "used", said(used, money), "goal", goal.name()));
        if (least.isPresent() && wanted.compareTo(least.get()) < 0) {
            figures.put("limit", said(least.get(), money));
            checks.add(finding(limit, true, figures));
            return Optional.empty();
        }
        if (most.isEmpty()) {
            if (limit.atMost().isPresent() && !limit.unknown().isEmpty()) {
                checks.add(new Finding(limit.code(), Finding.Result.NOTE, Optional.empty(), limit.rules(), limit.unknown(), figures, Text.NONE, Optional.empty(),
                        limit.citation()));
            }
            return Optional.of(wanted);
        }
        if (wanted.compareTo(most.get()) <= 0) {
            return Optional.of(wanted);
        }
        figures.put("limit", said(most.get(), money));
        boolean refuses = limit.otherwise() == Limit.Over.REFUSE || money && most.get().signum() <= 0;
        if (money) {
            checks.add(finding(limit, refuses, figures));
        }
        return refuses && money ? Optional.empty() : Optional.of(most.get());
    }

    private static Object said(BigDecimal number, boolean money) {
        return money ? Money.of(number, RoundingMode.HALF_UP) : number;
    }

    private Finding finding(Limit limit, boolean refuses, Map<String, Object> figures) {
        return new Finding(limit.code(), refuses ? Finding.Result.FAIL : Finding.Result.NOTE, refuses ? Optional.of(limit.ground()) : Optional.empty(),
                limit.rules(), limit.text(), figures, Text.NONE, Optional.empty(), limit.citation());
    }

    private record Before(Money amount, BigDecimal units) {}

    private Stream<Before> before(Limit limit) {
        Stream<PastGrant> granted = situation.history().stream()
                .filter(grant -> grant.goal().equals(goal.code()) && grant.kind() == PastGrant.Kind.GRANTED);
        return switch (limit.per()) {
            case REQUEST, PAY_MONTH -> Stream.empty();
            case RUNNING -> situation.running().stream().filter(choice -> choice.goal().equals(goal.code())
                    && choice.end().map(end -> !end.isBefore(start)).orElse(true)).map(choice -> new Before(choice.award(), BigDecimal.ZERO));
            case PLAN_YEAR -> counted(granted.filter(grant -> grant.year() == edition.planYear()));
            case MONTHS -> counted(granted.filter(grant -> grant.start().or(grant::asked).orElse(LocalDate.of(grant.year(), 12, 31))
                    .plusMonths(limit.months()).isAfter(start)));
            case LIFETIME -> counted(granted);
        };
    }

    private static Stream<Before> counted(Stream<PastGrant> grants) {
        return grants.map(grant -> new Before(grant.amount(), grant.units()));
    }
}
