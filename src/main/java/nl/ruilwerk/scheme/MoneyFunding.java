package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/** Funds a request from money: paid once, in each month of the term, or from a budget that grows each month. */
final class MoneyFunding {

    private final FundingCall call;
    private final Serving serving;

    MoneyFunding(FundingCall call, Serving serving) {
        this.call = call;
        this.serving = serving;
    }

    /**
     * @param named whether the employee named the amount; then what does not fit is refused where the pack says so
     * @return what the source gives, which may be less
     */
    Optional<Funding> upTo(Money wanted, boolean named) {
        if (!wanted.isPositive()) {
            return Optional.empty();
        }
        Money allowed = withinLimits(wanted);
        if (!allowed.isPositive()) {
            return Optional.empty();
        }
        return call.source().kind() == Source.Kind.BUDGET ? budget(allowed, named) : call.source().paidOnce() ? once(allowed) : monthly(allowed, named);
    }

    private Money withinLimits(Money wanted) {
        Money allowed = wanted;
        Stream<Limit> own = call.source().paidOnce() ? Stream.empty() : call.source().limits().stream();
        for (Limit limit : Stream.concat(own, call.use().limits().stream()).toList()) {
            if (limit.counts() != Limit.Counts.AMOUNT || limit.per() == Limit.Per.PAY_MONTH || limit.except().contains(call.goal().code())) {
                continue;
            }
            boolean ofSource = call.source().limits().contains(limit);
            Facts facts = ofSource ? call.facts() : call.request();
            SourceFact fact = call.pool().fact();
            Money used = limit.per() == Limit.Per.REQUEST ? Money.ZERO
                    : ofSource ? fact.used().plus(fact.reserved()) : Serving.grantedThisYear(call.edition(), call.situation(), call.goal());
            Optional<Money> most = limit.atMost().flatMap(formula -> Feel.number(formula, facts)).map(amount -> Money.of(amount, RoundingMode.HALF_UP).minus(used));
            Optional<Money> least = limit.atLeast().flatMap(formula -> Feel.number(formula, facts)).map(amount -> Money.of(amount, RoundingMode.HALF_UP).minus(used));
            Map<String, Object> figures = figures(wanted);
            if (least.isPresent() && allowed.isLessThan(least.get())) {
                figures.put("limit", least.get());
                call.fail(limit, figures);
                return Money.ZERO;
            }
            if (most.isPresent() && allowed.isMoreThan(most.get())) {
                figures.put("limit", Money.max(Money.ZERO, most.get()));
                if (limit.otherwise() == Limit.Over.REFUSE) {
                    call.fail(limit, figures);
                    return Money.ZERO;
                }
                call.reduced(limit, figures);
                allowed = Money.max(Money.ZERO, most.get());
            }
        }
        return allowed;
    }

    /** The month of payment has to lie in the term (LZ-59). */
    private Optional<Funding> once(Money wanted) {
        YearMonth month = call.source().payMonth().orElseThrow();
        boolean outside = !call.course().code().isEmpty()
                && (month.isBefore(YearMonth.from(call.course().start())) || month.isAfter(YearMonth.from(call.course().end())));
        if (outside) {
            Map<String, Object> figures = figures(wanted);
            figures.put("month", month);
            call.checks().add(Checks.finding("source-outside-term", Finding.Result.NOTE, Optional.empty(), call.edition().rulesOf("term"), figures,
                    call.source().citation(), Optional.of(call.source().code())));
            return Optional.empty();
        }
        Money take = Money.min(wanted, serving.leftIn(call.source().code()));
        Optional<Money> room = serving.leftInMonth(month, call.source().code()).map(left -> Money.max(Money.ZERO, left.minus(runningIn(month))));
        take = room.isPresent() ? Money.min(take, room.get()) : take;
        if (!take.isPositive()) {
            return Optional.empty();
        }
        serving.take(call.source().code(), month, take);
        return Optional.of(said(Funding.money(call.source().code(), take, List.of(new Funding.Share(month, take.amount(), take)))));
    }

    private Optional<Funding> monthly(Money wanted, boolean named) {
        List<YearMonth> months = call.source().exchange() == Source.Exchange.AT_START ? List.of(YearMonth.from(call.course().start())) : call.course().months();
        Money amount = wanted;
        List<Money> parts = Instalments.of(amount, months.size(), call.course().division());
        Optional<YearMonth> tight = tooMuch(months, parts);
        if (tight.isPresent()) {
            YearMonth month = tight.get();
            Optional<Limit> limit = serving.limitOf(month, call.source().code());
            Money room = roomIn(month);
            Map<String, Object> figures = figures(wanted);
            figures.putAll(Map.of("month", month, "limit", room, "instalment", parts.get(months.indexOf(month))));
            boolean byLimit = limit.isPresent() && !call.pool().usable().isLessThan(room.plus(runningOf(month)));
            if (named && byLimit && limit.get().otherwise() == Limit.Over.REFUSE) {
                call.fail(limit.get(), figures);
                return Optional.empty();
            }
            if (byLimit) {
                call.reduced(limit.get(), figures);
            }
            Money least = months.stream().map(this::roomIn).min(Money::compareTo).orElse(Money.ZERO);
            amount = least.times(BigDecimal.valueOf(months.size()), RoundingMode.DOWN);
            parts = Instalments.of(amount, months.size(), call.course().division());
        }
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(said(Funding.money(call.source().code(), amount, shares(months, parts))));
    }

    private Optional<YearMonth> tooMuch(List<YearMonth> months, List<Money> parts) {
        for (int index = 0; index < months.size(); index++) {
            if (parts.get(index).isMoreThan(roomIn(months.get(index)))) {
                return Optional.of(months.get(index));
            }
        }
        return Optional.empty();
    }

    /** What the source itself and the limits on pay leave in a month, running choices taken off. */
    Money roomIn(YearMonth month) {
        Money own = call.pool().usable().minus(runningOf(month));
        Money room = serving.leftInMonth(month, call.source().code()).map(left -> left.minus(runningIn(month))).map(left -> Money.min(left, own)).orElse(own);
        return Money.max(Money.ZERO, room);
    }

    private Money runningOf(YearMonth month) {
        return Money.sum(call.situation().running().stream().map(choice -> choice.inMonth(month, call.source().code())).toList());
    }

    /** Of all pay that is exchanged each month and counts for the tightest limit; what is paid once has its own account. */
    private Money runningIn(YearMonth month) {
        Optional<Limit> limit = serving.limitOf(month, call.source().code());
        List<String> monthly = call.edition().sources().stream().filter(source -> source.kind() == Source.Kind.MONEY && !source.paidOnce())
                .map(Source::code).filter(source -> limit.map(tight -> tight.counts(source)).orElse(true)).toList();
        return Money.sum(call.situation().running().stream().flatMap(choice -> monthly.stream().map(source -> choice.inMonth(month, source))).toList());
    }

    /** What is charged so far in a month may never exceed what was credited until then, running commitments taken off (LX-38, LX-182). */
    private Optional<Funding> budget(Money wanted, boolean named) {
        SourceFact fact = call.pool().fact();
        List<BudgetLot> lots = Budgets.open(call.edition(), call.source(), fact, call.pool().facts(), call.situation().today(), Optional.of(call.goal().code()));
        Money now = Money.sum(lots.stream().map(BudgetLot::left).toList());
        List<YearMonth> months = call.source().exchange() == Source.Exchange.AT_START ? List.of(YearMonth.from(call.course().start())) : call.course().months();
        Money amount = wanted;
        List<Money> parts = Instalments.of(amount, months.size(), call.course().division());
        Money most = affordable(fact, now, months);
        boolean fits = fits(fact, now, months, parts);
        if (!fits && !named && !most.isPositive()) {
            return Optional.empty();
        }
        if (!fits && !named) {
            amount = Money.min(wanted, most);
            parts = Instalments.of(amount, months.size(), call.course().division());
            // a cent of rounding may stand in the way of the first month
            while (amount.isPositive() && !fits(fact, now, months, parts)) {
                amount = amount.minus(Money.ofCents(1));
                parts = Instalments.of(amount, months.size(), call.course().division());
            }
        } else if (!fits) {
            Map<String, Object> figures = figures(wanted);
            figures.putAll(Map.of("left", now, "recurring", fact.recurring(), "committed", fact.committed(), "limit", most));
            call.fail("budget-short", Grounds.SOURCE_SHORTAGE, call.source().usableRules(), figures);
            return Optional.empty();
        }
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        Funding plain = said(Funding.money(call.source().code(), amount, shares(months, parts)));
        return Optional.of(new Funding(plain.source(), plain.unit(), plain.quantity(), plain.unitValue(), plain.value(), plain.shares(), Budgets.draw(lots, amount)));
    }

    private boolean fits(SourceFact fact, Money now, List<YearMonth> months, List<Money> parts) {
        Money charged = Money.ZERO;
        for (int index = 0; index < months.size(); index++) {
            charged = charged.plus(parts.get(index));
            if (charged.isMoreThan(creditedUntil(fact, now, months.get(index)))) {
                return false;
            }
        }
        return true;
    }

    private Money affordable(SourceFact fact, Money now, List<YearMonth> months) {
        Money most = null;
        for (int index = 0; index < months.size(); index++) {
            BigDecimal whole = creditedUntil(fact, now, months.get(index)).amount().multiply(BigDecimal.valueOf(months.size()))
                    .divide(BigDecimal.valueOf(index + 1L), 2, RoundingMode.DOWN);
            most = most == null ? Money.of(whole) : Money.min(most, Money.of(whole));
        }
        return most == null ? now : Money.max(Money.ZERO, most);
    }

    private Money creditedUntil(SourceFact fact, Money now, YearMonth month) {
        long ahead = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(call.situation().judgedOn()), month));
        return now.plus(fact.recurring().minus(fact.committed()).times(BigDecimal.valueOf(ahead), RoundingMode.HALF_UP));
    }

    private static List<Funding.Share> shares(List<YearMonth> months, List<Money> parts) {
        List<Funding.Share> shares = new ArrayList<>();
        for (int index = 0; index < months.size(); index++) {
            if (parts.get(index).isPositive()) {
                shares.add(new Funding.Share(months.get(index), parts.get(index).amount(), parts.get(index)));
            }
        }
        return shares;
    }

    private Funding said(Funding funding) {
        Map<String, Object> figures = figures(funding.value());
        List<Funding.Share> shares = funding.shares();
        figures.put("count", shares.size());
        figures.put("part", shares.get(0).value());
        figures.put("last", shares.get(shares.size() - 1).value());
        figures.put("from", shares.get(0).month());
        figures.put("to", shares.get(shares.size() - 1).month());
        String which = shares.size() > 1 ? "funding-instalments" : "funding-once";
        call.checks().add(new Finding("funding", Finding.Result.PASS, Optional.empty(), call.edition().rulesOf("instalments"),
                Sentences.of("finding." + which + ".pass"), figures, Text.NONE, Optional.of(call.source().code()), call.source().citation()));
        return funding;
    }

    private Map<String, Object> figures(Money amount) {
        return new HashMap<>(Map.of("source", call.source().name(), "amount", amount, "goal", call.goal().name()));
    }
}
