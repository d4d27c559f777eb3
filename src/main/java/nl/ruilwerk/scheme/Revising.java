package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.PlannedLine.Kind;

/**
 * Sets the amount of a running choice anew: what payroll has done counts, what is left is spread over the months that are still open. It rises only
 * as far as its sources of money have room, never by more hours, for those need the manager; what is left unused lapses with the plan year
 * (LZ-95, LZ-97, LZ-174, LZ-A09).
 */
final class Revising {

    /** Payroll counts hours in hundredths. */
    private static final int HOUR_DECIMALS = 2;

    private final Edition edition;
    private final Situation situation;
    private final Goal goal;
    private final Facts request;
    private final Serving serving;
    private final ProvisionalCourse running;

    /** @param situation the person without the choice itself among those that run */
    Revising(Edition edition, Situation situation, Goal goal, Facts request, Serving serving, ProvisionalCourse running) {
        this.edition = edition;
        this.situation = situation;
        this.goal = goal;
        this.request = request;
        this.serving = serving;
        this.running = running;
    }

    Revision revise(Money charge) {
        Money done = ProvisionalCourse.given(running.handedOver());
        Money wanted = running.atMost().map(most -> Money.min(most, charge)).orElse(charge);
        if (running.ended()) {
            wanted = Money.min(wanted, done.plus(ProvisionalCourse.given(running.planned())));
        }
        if (wanted.isLessThan(done)) {
            return new Revision(charge, wanted, List.of(), takeBack(done.minus(wanted)));
        }
        List<PlannedLine> lines = new ArrayList<>();
        bySource(wanted.minus(done)).forEach((source, amount) -> lines.addAll(spread(source, amount)));
        lines.sort(Comparator.comparing(PlannedLine::payMonth));
        return new Revision(charge, done.plus(ProvisionalCourse.given(lines)), withGoal(lines), List.of());
    }

    /** First what each source gave already, in the order of the matrix; what is more goes to the first that has room. */
    private Map<String, Money> bySource(Money amount) {
        Map<String, Money> given = new LinkedHashMap<>();
        Money left = amount;
        List<String> sources = goal.terms().uses().stream().map(SourceUse::source).filter(this::gives).toList();
        for (String source : sources) {
            Money part = Money.min(left, planned(source));
            given.put(source, part);
            left = left.minus(part);
        }
        for (String source : sources) {
            Money more = running.ended() ? Money.ZERO : Money.min(left, roomAbove(source, given.get(source)));
            given.merge(source, more, Money::plus);
            left = left.minus(more);
        }
        return given;
    }

    private boolean gives(String source) {
        return Stream.concat(running.handedOver().stream(), running.planned().stream()).anyMatch(line -> line.code().equals(source));
    }

    private Money planned(String source) {
        return ProvisionalCourse.given(running.planned().stream().filter(line -> line.code().equals(source)).toList());
    }

    private Money roomAbove(String code, Money given) {
        Source source = edition.source(code);
        List<YearMonth> months = months(source);
        if (source.kind() != Source.Kind.MONEY || months.isEmpty()) {
            return Money.ZERO;
        }
        if (source.paidOnce()) {
            // its own part is used already
            Money free = Money.max(Money.ZERO, serving.leftIn(code));
            return serving.leftInMonth(months.get(0), code).map(room -> Money.max(Money.ZERO, Money.min(room, free))).orElse(free);
        }
        MoneyFunding funding = new MoneyFunding(new FundingCall(edition, situation, goal, goal.terms().use(code).orElseThrow(), serving.pool(code), running.course(),
                request, new Checks()), serving);
        Money least = months.stream().map(funding::roomIn).min(Money::compareTo).orElse(Money.ZERO);
        return Money.max(Money.ZERO, least.times(BigDecimal.valueOf(months.size()), RoundingMode.DOWN).minus(given));
    }

    /** Months in which the source can still give. */
    private List<YearMonth> months(Source source) {
        if (source.paidOnce()) {
            return source.payMonth().filter(month -> !running.closed().contains(month) && within(month)).stream().toList();
        }
        YearMonth first = Stream.concat(running.handedOver().stream(), running.planned().stream()).filter(line -> line.code().equals(source.code()))
                .map(PlannedLine::payMonth).min(Comparator.naturalOrder()).orElseThrow();
        return running.course().months().stream().filter(month -> !month.isBefore(first) && !running.closed().contains(month)).toList();
    }

    private boolean within(YearMonth month) {
        return !month.isBefore(YearMonth.from(running.course().start())) && !month.isAfter(YearMonth.from(running.course().end()));
    }

    private List<PlannedLine> spread(String code, Money amount) {
        Source source = edition.source(code);
        List<PlannedLine> before = running.planned().stream().filter(line -> line.code().equals(code)).toList();
        // nothing changes: neither does how it was divided over the months
        if (amount.equals(planned(code))) {
            return before;
        }
        List<YearMonth> months = months(source);
        if (months.isEmpty() || !amount.isPositive()) {
            return List.of();
        }
        return source.kind() == Source.Kind.TIME ? hours(source, months, amount) : money(source, months, amount);
    }

    private List<PlannedLine> money(Source source, List<YearMonth> months, Money amount) {
        List<Money> parts = Instalments.of(amount, months.size(), running.course().division());
        List<PlannedLine> lines = new ArrayList<>();
        for (int index = 0; index < months.size(); index++) {
            if (parts.get(index).isPositive()) {
                lines.add(line(source, months.get(index), parts.get(index).negated(), Optional.empty()));
            }
        }
        return lines;
    }

    /** Whole steps that bring in no more than the amount (LZ-54). */
    private List<PlannedLine> hours(Source source, List<YearMonth> months, Money amount) {
        BigDecimal value = running.unitValues().get(source.code());
        BigDecimal step = source.step();
        BigDecimal most = amount.amount().divide(value, 10, RoundingMode.DOWN).divide(step, 0, RoundingMode.DOWN).multiply(step);
        return HoursFunding.shares(most, months, step, value).stream()
                .map(share -> line(source, share.month(), share.value().negated(), Optional.of(share.quantity().negate()))).toList();
    }

    /** From what was given last, so that the sources end where they would have stood. */
    private List<PlannedLine> takeBack(Money amount) {
        List<PlannedLine> back = new ArrayList<>();
        Money left = amount;
        Map<String, Money> given = new LinkedHashMap<>();
        running.handedOver().stream().sorted(Comparator.comparing(PlannedLine::payMonth).reversed())
                .forEach(line -> given.merge(line.code(), line.amount().negated(), Money::plus));
        for (Map.Entry<String, Money> one : given.entrySet()) {
            Money part = Money.min(left, one.getValue());
            if (!part.isPositive()) {
                continue;
            }
            left = left.minus(part);
            Source source = edition.source(one.getKey());
            Optional<BigDecimal> units = source.kind() == Source.Kind.TIME
                    ? Optional.of(part.amount().divide(running.unitValues().get(source.code()), HOUR_DECIMALS, RoundingMode.HALF_UP)) : Optional.empty();
            back.add(line(source, running.correction(), part, units));
        }
        return withGoal(back);
    }

    private static PlannedLine line(Source source, YearMonth month, Money amount, Optional<BigDecimal> units) {
        return new PlannedLine(month, Kind.SOURCE, source.code(), source.component(), amount,
                units.isPresent() ? Payment.Treatment.HOURS : Payment.Treatment.UNTAXED, units);
    }

    /** What a source gives, the goal pays in the same month (LZ-165). */
    private List<PlannedLine> withGoal(List<PlannedLine> sources) {
        return sources.stream().flatMap(line -> Stream.of(line, new PlannedLine(line.payMonth(), Kind.GOAL, goal.code(), goal.component(), line.amount().negated(),
                goal.terms().payment().treatment(), Optional.empty()))).toList();
    }
}
