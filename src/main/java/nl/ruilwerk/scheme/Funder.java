package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.money.Money;

/**
 * Funds one request source by source: as the employee divided it, or else in the order of the scheme; then looks what is short or too much.
 */
final class Funder {

    /**
     * What the sources give.
     *
     * @param granted EUR of the goal that is funded
     * @param payout  EUR that the sources bring in above it, with the component that pays it out
     */
    record Result(List<Funding> parts, Money granted, Optional<Difference> difference, Optional<Map.Entry<String, Money>> payout) {

        Map<String, Money> split() {
            Map<String, Money> split = new HashMap<>();
            parts.forEach(part -> split.merge(part.source(), part.value(), Money::plus));
            return split;
        }

        /** @return funding as formulas see it */
        Map<String, Object> facts() {
            Map<String, Object> named = new HashMap<>();
            named.put("amount", Money.sum(parts.stream().map(Funding::value).toList()).amount());
            named.put("hours", parts.stream().filter(part -> part.unitValue().isPresent()).map(Funding::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
            named.put("sources", parts.stream().map(Funding::source).distinct().toList());
            return named;
        }
    }

    private final Edition edition;
    private final Situation situation;
    private final RequestAsk ask;
    private final Goal goal;
    private final Serving serving;
    private final CourseFinder courses;
    private final ChosenTerm main;
    private final Facts request;
    private final Checks checks;
    private final List<Funding> parts = new ArrayList<>();

    Funder(Edition edition, Situation situation, RequestAsk ask, Serving serving, CourseFinder courses, ChosenTerm main, Facts request, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.ask = ask;
        this.goal = edition.goal(ask.goal());
        this.serving = serving;
        this.courses = courses;
        this.main = main;
        this.request = request;
        this.checks = checks;
    }

    Result fund(Money award) {
        refuseStrangers();
        boolean divided = !ask.split().isEmpty() || !ask.course().units().isEmpty();
        boolean anySource = false;
        for (Source source : edition.sources()) {
            SourceUse use = goal.terms().use(source.code()).orElse(null);
            boolean named = ask.split().containsKey(source.code()) || ask.course().units().containsKey(source.code());
            if (use == null || !situation.sources().containsKey(source.code()) && !named || divided && !named) {
                continue;
            }
            anySource = true;
            Money left = award.minus(funded());
            if (!divided && (!left.isPositive() || takenWithoutAsking(left))) {
                break;
            }
            call(use, named).flatMap(call -> part(call, left, named)).ifPresent(parts::add);
        }
        if (funded().isZero() && award.isPositive() && !checks.failed()) {
            checks.fail("source-shortage", Grounds.SOURCE_SHORTAGE, edition.rulesOf("source-shortage"), Map.of("goal", goal.name()), goal.citation());
        }
        return anySource || funded().isPositive() ? settle(award) : new Result(parts, Money.ZERO, Optional.empty(), Optional.empty());
    }

    private void refuseStrangers() {
        Set<String> named = new TreeSet<>(ask.split().keySet());
        named.addAll(ask.course().units().keySet());
        for (String source : named) {
            if (goal.terms().use(source).isEmpty()) {
                boolean known = edition.hasSource(source);
                checks.add(Checks.finding("source-not-allowed", Finding.Result.FAIL, Optional.of(Grounds.SOURCE_NOT_ALLOWED),
                        known ? goal.sourceRules() : edition.rulesOf("source-unheard-of"),
                        Map.of("source", known ? edition.source(source).name() : source, "goal", goal.name()), goal.citation(), Optional.of(source)));
            }
        }
    }

    private Optional<FundingCall> call(SourceUse use, boolean named) {
        SourcePool pool = serving.pool(use.source());
        Optional<Finding> closed = pool.whyNot(situation.today());
        if (closed.isPresent()) {
            checks.add(named ? closed.get() : RequestJudgement.asNote(closed.get()));
            return Optional.empty();
        }
        pool.findings().forEach(checks::add);
        if (!use.when().map(when -> Feel.truth(when, request).orElse(false)).orElse(true)) {
            Finding reason = Checks.finding("source-not-allowed", Finding.Result.FAIL, Optional.of(Grounds.SOURCE_NOT_ALLOWED), use.rules(),
                    Map.of("source", pool.source().name(), "goal", goal.name()), goal.citation(), Optional.of(use.source()));
            checks.add(named ? reason : RequestJudgement.asNote(reason));
            return Optional.empty();
        }
        Optional<ChosenTerm> course = courses.of(use, main);
        if (course.isEmpty()) {
            Finding reason = Checks.finding("source-term", Finding.Result.FAIL, Optional.of(Grounds.CONDITION), use.rules(),
                    Map.of("source", pool.source().name(), "term", main.name()), goal.citation(), Optional.of(use.source()));
            checks.add(named ? reason : RequestJudgement.asNote(reason));
            return Optional.empty();
        }
        return Optional.of(new FundingCall(edition, situation, goal, use, pool, course.get(), request, checks));
    }

    private Optional<Funding> part(FundingCall call, Money left, boolean named) {
        if (call.source().kind() == Source.Kind.TIME) {
            HoursFunding hours = new HoursFunding(call);
            return named ? hours.named(ask.course().units().getOrDefault(call.source().code(), BigDecimal.ZERO)) : hours.upTo(left);
        }
        // what is divided beyond the cost is not taken
        Money wanted = named ? Money.min(ask.split().getOrDefault(call.source().code(), Money.ZERO), Money.max(Money.ZERO, left)) : left;
        return new MoneyFunding(call, serving).upTo(wanted, named);
    }

    private Money funded() {
        return Money.sum(parts.stream().map(Funding::value).toList());
    }

    private Optional<BigDecimal> unitValue() {
        return parts.stream().flatMap(part -> part.unitValue().stream()).max(BigDecimal::compareTo);
    }

    /** Whether the scheme takes a rest of that size from one source without dividing it over the term (AV-70). */
    private boolean takenWithoutAsking(Money rest) {
        return unitValue().isPresent() && rule(edition.terms().career().shortage(), rest).filter(rule -> rule.then() == BalanceRule.Then.TAKE).isPresent();
    }

    private Optional<BalanceRule> rule(List<BalanceRule> rules, Money difference) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = request.with("difference", difference.amount()).with("unitValue", unitValue().orElse(null))
                .with("funding", new Result(parts, Money.ZERO, Optional.empty(), Optional.empty()).facts());
        return rules.stream().filter(rule -> Feel.truth(rule.when(), facts).orElse(false)).findFirst();
    }

    private Result settle(Money award) {
        Money funded = funded();
        if (funded.isLessThan(award)) {
            return shortage(award, award.minus(funded));
        }
        if (funded.isMoreThan(award)) {
            return surplus(award, funded.minus(award));
        }
        return new Result(parts, award, Optional.empty(), Optional.empty());
    }

    private Result shortage(Money award, Money amount) {
        BalanceRule rule = rule(edition.terms().career().shortage(), amount).orElse(null);
        if (rule == null || rule.then() == BalanceRule.Then.OWN_COST || rule.then() == BalanceRule.Then.PAY_OUT) {
            if (funded().isPositive()) {
                checks.note("partial", rule == null ? edition.rulesOf("partial") : rule.rules(),
                        Map.of("granted", funded(), "wanted", award, "short", amount), goal.citation());
            }
            return new Result(parts, funded(), Optional.of(difference(amount.negated(), BalanceRule.Then.OWN_COST, rule)), Optional.empty());
        }
        Difference difference = difference(amount.negated(), rule.then(), rule);
        Map<String, Object> figures = Map.of("difference", amount, "goal", goal.name());
        switch (rule.then()) {
            case TAKE -> {
                return take(award, amount, rule, difference);
            }
            case ASK -> checks.missing("shortage", rule.text(), rule.rules());
            default -> checks.add(new Finding("shortage", Finding.Result.FAIL, Optional.of(Grounds.SOURCE_SHORTAGE), rule.rules(), rule.text(), figures,
                    Text.NONE, Optional.empty(), ""));
        }
        return new Result(parts, funded(), Optional.of(difference), Optional.empty());
    }

    /** In the month after the request is processed (AV-70), where that month has the room for it (AV-44). */
    private Result take(Money award, Money amount, BalanceRule rule, Difference difference) {
        YearMonth month = YearMonth.from(situation.judgedOn()).plusMonths(1);
        while (situation.closedPayMonths().contains(month)) {
            month = month.plusMonths(1);
        }
        Map<String, Object> figures = Map.of("difference", amount, "month", month, "source", edition.source(rule.from().orElseThrow()).name());
        YearMonth taken = month;
        String from = rule.from().orElseThrow();
        Money others = Money.sum(parts.stream().filter(part -> part.unitValue().isEmpty()).flatMap(part -> part.shares().stream())
                .filter(share -> share.month().equals(taken)).map(Funding.Share::value).toList());
        boolean fits = serving.leftInMonth(month, from).map(room -> !amount.plus(others).isMoreThan(room)).orElse(true);
        if (!fits) {
            serving.limitOf(month, from).ifPresent(limit -> checks.add(new Finding(limit.code(), Finding.Result.FAIL, Optional.of(limit.ground()), limit.rules(),
                    limit.text(), Map.of("month", taken, "limit", Money.max(Money.ZERO, serving.leftInMonth(taken, from).orElseThrow().minus(others)),
                            "instalment", amount), Text.NONE, Optional.empty(), limit.citation())));
            return new Result(parts, funded(), Optional.of(difference), Optional.empty());
        }
        parts.add(Funding.money(rule.from().orElseThrow(), amount, List.of(new Funding.Share(month, amount.amount(), amount))));
        checks.add(new Finding("shortage", Finding.Result.NOTE, Optional.empty(), rule.rules(), rule.text(), figures, Text.NONE, Optional.empty(), ""));
        return new Result(parts, award, Optional.of(difference), Optional.empty());
    }

    private Result surplus(Money award, Money amount) {
        BalanceRule rule = rule(edition.terms().career().surplus(), amount).orElse(null);
        Map<String, Object> figures = Map.of("difference", amount, "goal", goal.name());
        if (rule != null && rule.then() == BalanceRule.Then.PAY_OUT) {
            checks.add(new Finding("surplus", Finding.Result.NOTE, Optional.empty(), rule.rules(), rule.text(), figures, Text.NONE, Optional.empty(), ""));
            return new Result(parts, award, Optional.of(difference(amount, rule.then(), rule)), Optional.of(Map.entry(rule.component().orElseThrow(), amount)));
        }
        if (rule != null && rule.then() == BalanceRule.Then.ASK) {
            checks.missing("surplus", rule.text(), rule.rules());
        } else {
            checks.add(new Finding("surplus", Finding.Result.FAIL, Optional.of(Grounds.CONDITION), rule == null ? List.of() : rule.rules(),
                    rule == null ? Sentences.of("finding.surplus.fail") : rule.text(), figures, Text.NONE, Optional.empty(), ""));
        }
        return new Result(parts, award, Optional.of(difference(amount, rule == null ? BalanceRule.Then.REFUSE : rule.then(), rule)), Optional.empty());
    }

    private static Difference difference(Money amount, BalanceRule.Then then, BalanceRule rule) {
        return new Difference(amount, then, rule == null ? Text.NONE : rule.text(), rule == null ? List.of() : rule.rules());
    }
}
