package nl.ruilwerk.scheme;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/** Works out what is settled when a person leaves on a day. */
final class SettlementJudgement {

    private final Edition edition;
    private final Situation situation;
    private final SettlementTerms terms;
    private final LocalDate day;
    private final Facts person;
    private final Checks checks = new Checks();
    private final List<Settlement.Item> items = new ArrayList<>();
    private final List<Settlement.PaidOut> payments = new ArrayList<>();
    private final Map<String, Facts> factsOf = new HashMap<>();

    SettlementJudgement(Edition edition, Situation situation, LocalDate day) {
        this.edition = edition;
        this.situation = situation;
        this.terms = edition.settlement().orElseThrow(() -> new IllegalStateException("Scheme " + edition.id() + " settles nothing"));
        this.day = day;
        this.person = PersonFacts.of(edition, situation, day, situation.participation()).facts().with("lastDay", day);
    }

    /** @param finalPay EUR by place from which can be taken */
    Settlement judge(Map<String, Money> finalPay) {
        situation.running().stream().filter(choice -> !choice.start().isAfter(day) && choice.end().map(end -> !end.isBefore(day)).orElse(true))
                .forEach(this::choice);
        edition.sources().stream().filter(source -> source.kind() == Source.Kind.BUDGET && situation.sources().containsKey(source.code())).forEach(this::budget);
        Money owed = Money.sum(items.stream().map(Settlement.Item::outstanding).filter(Money::isPositive).toList());
        boolean small = terms.smallDifference().flatMap(formula -> Feel.truth(formula, person.with("owed", owed.amount()))).orElse(false);
        if (small && owed.isPositive()) {
            checks.note("settlement-small", terms.rules(), Map.of("owed", owed), "");
            return new Settlement(day, items, payments, List.of(), Money.ZERO, Optional.empty(), checks.findings());
        }
        List<Settlement.Recovered> recoveries = recover(finalPay);
        Money remaining = owed.minus(Money.sum(recoveries.stream().map(Settlement.Recovered::amount).toList()));
        if (remaining.isPositive()) {
            checks.note("settlement-left", terms.rules(), Map.of("owed", remaining), "");
        }
        return new Settlement(day, items, payments, recoveries, remaining, terms.days(), checks.findings());
    }

    private void choice(RunningChoice choice) {
        Facts facts = person.with("choice", PersonFacts.choice(choice, day));
        Money outstanding = Feel.number(terms.outstanding(), facts).map(amount -> Money.of(amount, RoundingMode.HALF_UP)).orElse(Money.ZERO);
        items.add(new Settlement.Item(choice.id(), choice.goal(), outstanding));
        factsOf.put(choice.id(), facts);
        Object name = edition.hasGoal(choice.goal()) ? edition.goal(choice.goal()).name() : choice.goal();
        checks.add(Checks.finding("settlement-choice", Result.PASS, Optional.empty(), terms.rules(),
                Map.of("goal", name, "award", choice.award(), "taken", choice.taken(), "outstanding", outstanding), "", Optional.of(choice.id())));
        if (outstanding.isNegative()) {
            payments.add(new Settlement.PaidOut(choice.id(), outstanding.negated(), Optional.of(outstanding.negated())));
        }
    }

    /** What was earned up to the last day against what was taken (LX-213). */
    private void budget(Source source) {
        SourceFact fact = situation.sources().get(source.code());
        Map<String, Object> named = SourcePool.facts(source, fact);
        Money earned = Money.sum(fact.lots().stream().filter(lot -> !lot.granted().isAfter(day)).map(BudgetLot::amount).toList());
        Money taken = Money.of((java.math.BigDecimal) named.get("taken"), RoundingMode.HALF_UP);
        Money surplus = earned.minus(taken);
        items.add(new Settlement.Item(source.code(), "", surplus.negated()));
        factsOf.put(source.code(), person.with("source", named));
        checks.add(Checks.finding("settlement-budget", Result.PASS, Optional.empty(), terms.rules(),
                Map.of("source", source.name(), "earned", earned, "taken", taken, "surplus", surplus), source.citation(), Optional.of(source.code())));
        if (surplus.isPositive()) {
            Optional<Money> gross = terms.pays().flatMap(formula -> Feel.number(formula, person.with("surplus", surplus.amount())))
                    .map(amount -> Money.of(amount, RoundingMode.HALF_UP));
            payments.add(new Settlement.PaidOut(source.code(), surplus, gross));
            if (gross.isEmpty()) {
                checks.fail("settlement-unpaid", Grounds.CONDITION, terms.rules(), Map.of("source", source.name(), "surplus", surplus), source.citation());
            }
        }
    }

    private List<Settlement.Recovered> recover(Map<String, Money> finalPay) {
        Map<String, Money> left = new HashMap<>(finalPay);
        Map<String, Money> owed = new LinkedHashMap<>();
        items.stream().filter(item -> item.outstanding().isPositive()).forEach(item -> owed.put(item.id(), item.outstanding()));
        List<Settlement.Recovered> recoveries = new ArrayList<>();
        for (SettlementTerms.Recovery place : terms.recover()) {
            for (Map.Entry<String, Money> item : owed.entrySet()) {
                if (!item.getValue().isPositive() || !Feel.truth(place.when(), factsOf.get(item.getKey())).orElse(false)) {
                    continue;
                }
                Money take = place.all() ? item.getValue() : Money.min(item.getValue(), left.getOrDefault(place.from(), Money.ZERO));
                if (take.isPositive()) {
                    recoveries.add(new Settlement.Recovered(place.from(), item.getKey(), take));
                    checks.add(new Finding("settlement-recover", Result.PASS, Optional.empty(), place.rules(), place.text(),
                            Map.of("from", place.from(), "amount", take), Text.NONE, Optional.of(item.getKey()), ""));
                    item.setValue(item.getValue().minus(take));
                    left.computeIfPresent(place.from(), (same, money) -> money.minus(take));
                }
            }
        }
        return recoveries;
    }
}
