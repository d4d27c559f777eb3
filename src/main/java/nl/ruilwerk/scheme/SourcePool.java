package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/**
 * One source of one person: what is usable, and whether it is closed whatever the day of receipt.
 *
 * @param units     hours usable in the plan year, of a source of time, before use and reservations
 * @param unitValue EUR per hour; empty for money
 * @param pool EUR that undecided requests may still share: usable minus what is exchanged or set aside for granted ones
 */
record SourcePool(Source source, SourceFact fact, boolean closed, Money usable, BigDecimal units, Optional<BigDecimal> unitValue, Money pool,
        Facts facts, List<Finding> findings) {

    static SourcePool of(Edition edition, Situation situation, Source source, Facts person) {
        SourceFact fact = situation.sources().getOrDefault(source.code(), SourceFact.of(Money.ZERO));
        Facts facts = person.with("source", facts(source, fact)).with("received", situation.today()).with("start", situation.today());
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> reason = closedBecause(edition, situation, source, fact, facts);
        reason.ifPresent(findings::add);
        if (reason.isPresent()) {
            return new SourcePool(source, fact, true, Money.ZERO, BigDecimal.ZERO, Optional.empty(), Money.ZERO, facts, List.copyOf(findings));
        }
        return switch (source.kind()) {
            case MONEY -> money(situation, source, fact, facts, findings);
            case TIME -> time(situation, source, fact, facts, findings);
            case BUDGET -> budget(edition, situation, source, fact, facts, findings);
        };
    }

    private static SourcePool money(Situation situation, Source source, SourceFact fact, Facts facts, List<Finding> findings) {
        Money usable = usable(source, fact, facts, findings);
        boolean closed = findings.stream().anyMatch(Finding::failed);
        Money setAside = Money.ZERO;
        for (PendingRequest pending : situation.pending()) {
            setAside = setAside.plus(pending.split().getOrDefault(source.code(), Money.ZERO));
        }
        Money taken = source.paidOnce() ? fact.used().plus(Money.max(fact.reserved().minus(setAside), Money.ZERO)) : Money.ZERO;
        Money pool = closed ? Money.ZERO : Money.max(usable.minus(taken), Money.ZERO);
        return new SourcePool(source, fact, closed, usable, BigDecimal.ZERO, Optional.empty(), pool, facts, List.copyOf(findings));
    }

    /** Hours that others of the person's requests hold are gone; what is left is shown as EUR too. */
    private static SourcePool time(Situation situation, Source source, SourceFact fact, Facts facts, List<Finding> findings) {
        Optional<BigDecimal> units = Feel.number(source.usable(), facts);
        Optional<BigDecimal> value = source.value().flatMap(valuation -> Feel.number(valuation.amount(), facts));
        if (units.isEmpty() || value.isEmpty()) {
            findings.add(closed("source-unknown", Grounds.SOURCE_NOT_ALLOWED, source, source.usableRules(), Map.of("source", source.name())));
            return new SourcePool(source, fact, true, Money.ZERO, BigDecimal.ZERO, Optional.empty(), Money.ZERO, facts, List.copyOf(findings));
        }
        BigDecimal usable = units.get().max(BigDecimal.ZERO).min(fact.balance().max(BigDecimal.ZERO));
        BigDecimal left = usable.subtract(fact.usedUnits()).subtract(fact.reservedUnits()).max(BigDecimal.ZERO);
        Map<String, Object> figures = Checks.figures(source.figures(), facts);
        figures.putAll(Map.of("source", source.name(), "balance", fact.balance(), "usable", usable, "left", left, "unitValue", value.get()));
        findings.add(new Finding("source-usable", Result.PASS, Optional.empty(), both(source.usableRules(), source.value().orElseThrow().rules()),
                Sentences.of("finding.source-hours.pass"), figures, source.usableSum(), Optional.of(source.code()), source.citation()));
        return new SourcePool(source, fact, false, worth(usable, value.get()), usable, value, worth(left, value.get()), facts, List.copyOf(findings));
    }

    private static SourcePool budget(Edition edition, Situation situation, Source source, SourceFact fact, Facts facts, List<Finding> findings) {
        Money left = Money.sum(Budgets.open(edition, source, fact, facts, situation.today(), Optional.empty()).stream().map(BudgetLot::left).toList());
        Map<String, Object> figures = Checks.figures(source.figures(), facts.with("left", left.amount()));
        figures.putAll(Map.of("source", source.name(), "usable", left, "fullValue", left, "recurring", fact.recurring(), "committed", fact.committed()));
        findings.add(new Finding("source-usable", Result.PASS, Optional.empty(), source.usableRules(), Sentences.of("finding.source-usable.pass"), figures,
                source.usableSum(), Optional.of(source.code()), source.citation()));
        return new SourcePool(source, fact, false, left, BigDecimal.ZERO, Optional.empty(), left, facts, List.copyOf(findings));
    }

    /** The product alone is rounded, half up (LZ-47). */
    static Money worth(BigDecimal units, BigDecimal unitValue) {
        return Money.of(units.multiply(unitValue), RoundingMode.HALF_UP);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    static Map<String, Object> facts(Source source, SourceFact fact) {
        Map<String, Object> named = new HashMap<>(fact.facts());
        boolean time = source.kind() == Source.Kind.TIME;
        named.put("code", source.code());
        named.put("fullValue", fact.fullValue().amount());
        named.put("balance", time ? fact.balance() : Money.sum(fact.lots().stream().map(BudgetLot::left).toList()).amount());
        named.put("used", time ? fact.usedUnits() : fact.used().amount());
        named.put("reserved", time ? fact.reservedUnits() : fact.reserved().amount());
        named.put("payMonth", source.payMonth().map(month -> month.atDay(1)).orElse(null));
        named.put("recurring", fact.recurring().amount());
        named.put("committed", fact.committed().amount());
        named.put("earned", Money.sum(fact.lots().stream().map(BudgetLot::amount).toList()).amount());
        named.putIfAbsent("taken", Money.sum(fact.lots().stream().map(lot -> lot.amount().minus(lot.left())).toList()).amount());
        return named;
    }

    private static Optional<Finding> closedBecause(Edition edition, Situation situation, Source source, SourceFact fact, Facts facts) {
        if (!fact.exists()) {
            return Optional.of(closed("source-not-in-pay", Grounds.SOURCE_NOT_ALLOWED, source, source.rules(), Map.of("source", source.name())));
        }
        if (source.paidOnce() && source.payMonth().isEmpty()) {
            return Optional.of(closed("source-not-set", Grounds.SOURCE_NOT_ALLOWED, source, source.payMonthRules(), Map.of("source", source.name())));
        }
        if (source.payMonth().isPresent()) {
            YearMonth month = source.payMonth().get();
            if (situation.closedPayMonths().contains(month) || month.isBefore(YearMonth.from(situation.judgedOn()))) {
                // HS-33: what has been paid can no longer be exchanged
                return Optional.of(closed("source-paid", Grounds.SOURCE_SHORTAGE, source, edition.rulesOf("source-paid"),
                        Map.of("source", source.name(), "month", month)));
            }
        }
        Checks checks = new Checks();
        for (Condition condition : source.selectable()) {
            checks.condition(condition, facts, List.of(), Optional.of(source.code()));
        }
        return checks.findings().stream().filter(Finding::failed).findFirst();
    }

    private static Money usable(Source source, SourceFact fact, Facts facts, List<Finding> findings) {
        Optional<Money> computed = Feel.number(source.usable(), facts).map(amount -> Money.of(amount, RoundingMode.HALF_UP));
        if (computed.isEmpty()) {
            findings.add(closed("source-unknown", Grounds.SOURCE_NOT_ALLOWED, source, source.usableRules(), Map.of("source", source.name())));
            return Money.ZERO;
        }
        // HS-42: never more than there is
        Money usable = Money.max(Money.ZERO, Money.min(computed.get(), fact.fullValue()));
        for (Limit limit : source.paidOnce() ? source.limits() : List.<Limit>of()) {
            Optional<Money> atMost = limit.atMost().flatMap(formula -> Feel.number(formula, facts)).map(amount -> Money.of(amount, RoundingMode.HALF_UP));
            if (atMost.isPresent() && atMost.get().isLessThan(usable)) {
                usable = Money.max(Money.ZERO, atMost.get());
                findings.add(new Finding(limit.code(), Result.NOTE, Optional.empty(), limit.rules(), limit.text(),
                        Map.of("limit", usable, "source", source.name()), Text.NONE, Optional.of(source.code()), limit.citation()));
            }
        }
        Map<String, Object> figures = Checks.figures(source.figures(), facts);
        figures.put("source", source.name());
        figures.put("fullValue", fact.fullValue());
        figures.put("usable", usable);
        findings.add(new Finding("source-usable", Result.PASS, Optional.empty(), source.usableRules(), Sentences.of("finding.source-usable.pass"), figures,
                source.usableSum(), Optional.of(source.code()), source.citation()));
        return usable;
    }

    private static Finding closed(String code, Grounds ground, Source source, List<String> rules, Map<String, Object> figures) {
        return Checks.finding(code, Result.FAIL, Optional.of(ground), rules, figures, source.citation(), Optional.of(source.code()));
    }

    /** @return whether a request received on that day may use it */
    boolean openFor(LocalDate received) {
        return !closed && inTime(received);
    }

    boolean inTime(LocalDate received) {
        return source.lastDay().map(last -> !received.isAfter(last)).orElse(true) && source.window().map(window -> Windows.open(window, facts, received)).orElse(true);
    }

    /** @return why a request received on that day may not use it; nothing when it may */
    Optional<Finding> whyNot(LocalDate received) {
        if (closed) {
            return findings.stream().filter(Finding::failed).findFirst();
        }
        if (inTime(received)) {
            return Optional.empty();
        }
        Optional<LocalDate> last = source.lastDay().filter(received::isAfter)
                .or(() -> source.window().flatMap(Window::lastDay).flatMap(day -> Feel.day(day, facts)).filter(received::isAfter));
        List<String> rules = both(source.lastDayRules(), source.window().map(Window::rules).orElse(List.of()));
        return Optional.of(last.map(day -> closed("source-deadline", Grounds.DEADLINE, source, rules,
                        Map.of("source", source.name(), "lastDay", day, "today", received)))
                .orElseGet(() -> closed("source-window", Grounds.DEADLINE, source, rules, Map.of("source", source.name(), "today", received))));
    }

    SourceRoom room(LocalDate received) {
        List<Finding> said = new ArrayList<>(findings);
        if (!closed) {
            whyNot(received).ifPresent(said::add);
        }
        Money taken = source.paidOnce() ? fact.used().plus(fact.reserved()) : usable.minus(pool);
        Money free = openFor(received) ? Money.max(Money.ZERO, usable.minus(taken)) : Money.ZERO;
        return new SourceRoom(source.code(), source.name(), openFor(received), fact.fullValue(), usable, fact.used(), fact.reserved(), free,
                source.payMonth(), source.lastDay(), said, unitValue.map(this::inHours));
    }

    private SourceRoom.InHours inHours(BigDecimal value) {
        BigDecimal taken = fact.usedUnits().add(fact.reservedUnits());
        return new SourceRoom.InHours(fact.balance(), units, fact.usedUnits(), fact.reservedUnits(), units.subtract(taken).max(BigDecimal.ZERO), value);
    }
}
