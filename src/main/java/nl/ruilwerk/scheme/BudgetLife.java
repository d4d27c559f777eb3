package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/** How budgets come by conversion of pay, and go when they are not spent. */
final class BudgetLife {

    private final Edition edition;
    private final Situation situation;
    private final Facts person;

    BudgetLife(Edition edition, Situation situation) {
        this.edition = edition;
        this.situation = situation;
        this.person = PersonFacts.of(edition, situation, situation.today(), situation.participation()).facts();
    }

    Conversion convert(Source source, BigDecimal share) {
        BudgetTerms terms = source.budget().filter(budget -> !budget.choices().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("Source " + source.code() + " of " + edition.id() + " takes no conversion"));
        Checks checks = new Checks(situation.dispensationsFor(Optional.empty()));
        checks.conditions(edition.terms().eligibility(), person);
        checks.conditions(edition.terms().participation(), person);
        SourceFact fact = situation.sources().getOrDefault(source.code(), SourceFact.budget(List.of(), Money.ZERO, Money.ZERO));
        Facts facts = person.with("source", SourcePool.facts(source, fact)).with("chosen", situation.today()).with("share", share);
        if (terms.choices().stream().noneMatch(choice -> choice.compareTo(share) == 0)) {
            checks.fail("conversion-share", Grounds.CONDITION, terms.rules(), Map.of("share", share,
                    "choices", terms.choices().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "))), source.citation());
        }
        Optional<BigDecimal> basis = number(terms.basis(), facts);
        Facts based = facts.with("basis", basis.orElse(null));
        Optional<BigDecimal> reduction = number(terms.reduction(), based);
        Facts reduced = based.with("reduction", reduction.map(BudgetLife::cents).map(Money::amount).orElse(null));
        Optional<BigDecimal> credit = number(terms.credit(), reduced);
        Optional<LocalDate> from = terms.availableFrom().map(formula -> Feel.day(formula, reduced)).orElse(Optional.of(situation.today()));
        checks.conditions(terms.conditions(), reduced);
        if (basis.isEmpty() || reduction.isEmpty() || credit.isEmpty() || from.isEmpty()) {
            checks.fail("conversion-unknown", Grounds.CONDITION, terms.rules(), Map.of("source", source.name()), source.citation());
        }
        terms.steps().stream().filter(step -> Feel.truth(step.when(), reduced).orElse(false)).map(NeededStep::of).forEach(checks::step);
        Conversion conversion = new Conversion(source.code(), share, basis.map(BudgetLife::cents).orElse(Money.ZERO),
                reduction.map(BudgetLife::cents).orElse(Money.ZERO), credit.map(BudgetLife::cents).orElse(Money.ZERO), checks.failed() ? Optional.empty() : from,
                checks.findings(), checks.missing(), checks.steps());
        if (conversion.refused()) {
            return conversion;
        }
        Map<String, Object> figures = Map.of("share", share, "basis", conversion.basis(), "reduction", conversion.reduction(), "credit", conversion.credit(),
                "from", from.orElseThrow());
        checks.pass("conversion", terms.rules(), figures, source.citation());
        return new Conversion(conversion.source(), share, conversion.basis(), conversion.reduction(), conversion.credit(), from, checks.findings(),
                checks.missing(), checks.steps());
    }

    /** @return the parts whose last day lies before today */
    List<Expiry> expired() {
        List<Expiry> gone = new ArrayList<>();
        for (Source source : edition.sources()) {
            SourceFact fact = situation.sources().get(source.code());
            if (source.budget().isEmpty() || fact == null) {
                continue;
            }
            BudgetTerms terms = source.budget().get();
            Facts facts = person.with("source", SourcePool.facts(source, fact));
            fact.lots().stream().filter(lot -> lot.left().isPositive()).forEach(lot -> Budgets.lastDay(terms, lot, facts)
                    .filter(last -> last.isBefore(situation.today())).ifPresent(last -> gone.add(expiry(source, terms, lot, last, facts))));
        }
        return gone;
    }

    private Expiry expiry(Source source, BudgetTerms terms, BudgetLot lot, LocalDate last, Facts facts) {
        Optional<Money> paid = terms.then() != BudgetTerms.Then.PAY_OUT ? Optional.empty()
                : number(terms.pays(), facts.with("left", lot.left().amount()).with("granted", lot.granted())).map(BudgetLife::cents);
        Map<String, Object> figures = new HashMap<>(Map.of("source", source.name(), "left", lot.left(), "granted", lot.amount(), "lastDay", last));
        paid.ifPresent(amount -> figures.put("paid", amount));
        boolean unpaid = terms.then() == BudgetTerms.Then.PAY_OUT && paid.isEmpty();
        String code = unpaid ? "expiry-unpaid" : "expiry-" + terms.then().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Finding finding = Checks.finding(code, unpaid ? Result.FAIL : Result.NOTE, unpaid ? Optional.of(Grounds.CONDITION) : Optional.empty(), terms.rules(),
                figures, source.citation(), Optional.of(source.code()));
        return new Expiry(source.code(), lot.id(), last, lot.left(), terms.then(), paid, finding);
    }

    private static Optional<BigDecimal> number(Optional<Formula> formula, Facts facts) {
        return formula.flatMap(each -> Feel.number(each, facts));
    }

    private static Money cents(BigDecimal amount) {
        return Money.of(amount, RoundingMode.HALF_UP);
    }
}
