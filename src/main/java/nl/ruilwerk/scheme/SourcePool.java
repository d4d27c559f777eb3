package nl.ruilwerk.scheme;

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
 * @param pool EUR that undecided requests may still share: usable minus what is exchanged or set aside for granted ones
 */
record SourcePool(Source source, SourceFact fact, boolean closed, Money usable, Money pool, List<Finding> findings) {

    static SourcePool of(Edition edition, Situation situation, Source source, Facts person) {
        SourceFact fact = situation.sources().getOrDefault(source.code(), SourceFact.of(Money.ZERO));
        Facts facts = person.with("source", facts(source, fact));
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> reason = closedBecause(edition, situation, source, fact, facts);
        reason.ifPresent(findings::add);
        Money usable = reason.isPresent() ? Money.ZERO : usable(source, fact, facts, findings);
        boolean closed = reason.isPresent() || findings.stream().anyMatch(Finding::failed);
        Money setAside = Money.ZERO;
        for (PendingRequest pending : situation.pending()) {
            setAside = setAside.plus(pending.split().getOrDefault(source.code(), Money.ZERO));
        }
        Money taken = fact.used().plus(Money.max(fact.reserved().minus(setAside), Money.ZERO));
        return new SourcePool(source, fact, closed, usable, closed ? Money.ZERO : Money.max(usable.minus(taken), Money.ZERO), List.copyOf(findings));
    }

    private static Map<String, Object> facts(Source source, SourceFact fact) {
        Map<String, Object> named = new HashMap<>();
        named.put("code", source.code());
        named.put("fullValue", fact.fullValue().amount());
        named.put("used", fact.used().amount());
        named.put("reserved", fact.reserved().amount());
        named.put("payMonth", source.payMonth().map(month -> month.atDay(1)).orElse(null));
        return named;
    }

    private static Optional<Finding> closedBecause(Edition edition, Situation situation, Source source, SourceFact fact, Facts facts) {
        if (!fact.fullValue().isPositive()) {
            return Optional.of(closed("source-not-in-pay", Grounds.SOURCE_NOT_ALLOWED, source, source.rules(), Map.of("source", source.name())));
        }
        if (source.payMonth().isEmpty()) {
            return Optional.of(closed("source-not-set", Grounds.SOURCE_NOT_ALLOWED, source, source.payMonthRules(), Map.of("source", source.name())));
        }
        YearMonth month = source.payMonth().get();
        if (situation.closedPayMonths().contains(month) || month.isBefore(YearMonth.from(situation.judgedOn()))) {
            // HS-33: what has been paid can no longer be exchanged
            return Optional.of(closed("source-paid", Grounds.SOURCE_SHORTAGE, source, edition.rulesOf("source-paid"), Map.of("source", source.name(), "month", month)));
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
        for (Limit limit : source.limits()) {
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
        return source.lastDay().map(last -> !received.isAfter(last)).orElse(true);
    }

    /** @return why a request received on that day may not use it; nothing when it may */
    Optional<Finding> whyNot(LocalDate received) {
        if (closed) {
            return findings.stream().filter(Finding::failed).findFirst();
        }
        return inTime(received) ? Optional.empty() : Optional.of(closed("source-deadline", Grounds.DEADLINE, source, source.lastDayRules(),
                Map.of("source", source.name(), "lastDay", source.lastDay().orElseThrow(), "today", received)));
    }

    SourceRoom room(LocalDate received) {
        List<Finding> said = new ArrayList<>(findings);
        if (!closed) {
            whyNot(received).ifPresent(said::add);
        }
        Money free = openFor(received) ? Money.max(Money.ZERO, usable.minus(fact.used()).minus(fact.reserved())) : Money.ZERO;
        return new SourceRoom(source.code(), source.name(), openFor(received), fact.fullValue(), usable, fact.used(), fact.reserved(), free,
                source.payMonth(), source.lastDay(), said);
    }
}
