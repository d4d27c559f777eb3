package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/** Funds a request from a source of time: whole steps, valued once, within the limits of each plan year. */
final class HoursFunding {

    private final FundingCall call;
    private final BigDecimal step;
    private final BigDecimal value;
    private final BigDecimal left;

    HoursFunding(FundingCall call) {
        this.call = call;
        this.step = call.source().step();
        this.value = valued();
        SourceFact fact = call.pool().fact();
        this.left = call.pool().units().subtract(fact.usedUnits()).subtract(fact.reservedUnits()).max(BigDecimal.ZERO);
    }

    /** @return EUR per hour on the day that the source says (LZ-43, AV-29) */
    BigDecimal valued() {
        Valuation valuation = call.source().value().orElseThrow();
        var day = switch (call.use().takenOn().orElse(valuation.takenOn())) {
            case REQUEST -> call.situation().today();
            case START -> call.course().start();
            case TODAY -> call.situation().judgedOn();
        };
        if (day.equals(call.situation().today())) {
            return call.pool().unitValue().orElse(BigDecimal.ZERO);
        }
        Facts then = PersonFacts.of(call.edition().on(day), call.situation(), day, call.situation().participation()).facts()
                .with("source", SourcePool.facts(call.source(), call.pool().fact())).with("received", call.situation().today()).with("start", call.course().start());
        return Feel.number(valuation.amount(), then).orElse(BigDecimal.ZERO);
    }

    /** Takes the hours that the employee named. */
    Optional<Funding> named(BigDecimal hours) {
        Map<String, Object> figures = figures(hours);
        if (hours.signum() < 0 || hours.remainder(step).signum() != 0) {
            call.fail("hours-step", Grounds.CONDITION, call.source().usableRules(), figures);
            return Optional.empty();
        }
        if (hours.signum() == 0) {
            return Optional.empty();
        }
        List<BigDecimal> years = byYear(hours);
        if (years.get(0).compareTo(left) > 0) {
            call.fail("hours-short", Grounds.SOURCE_SHORTAGE, call.source().usableRules(), figures);
            return Optional.empty();
        }
        BigDecimal kept = hours;
        for (Limit limit : limits()) {
            for (int year = 0; year < years.size(); year++) {
                BigDecimal room = atMost(limit, year).orElse(years.get(year));
                BigDecimal floor = atLeast(limit, year).orElse(BigDecimal.ZERO);
                if (years.get(year).compareTo(floor) < 0) {
                    figures.put("limit", floor);
                    call.fail(limit, figures);
                    return Optional.empty();
                }
                if (years.get(year).compareTo(room) > 0) {
                    figures.put("limit", room);
                    if (limit.otherwise() == Limit.Over.REFUSE) {
                        call.fail(limit, figures);
                        return Optional.empty();
                    }
                    call.reduced(limit, figures);
                    kept = kept.min(down(room.max(BigDecimal.ZERO)).multiply(BigDecimal.valueOf(years.size())));
                }
            }
        }
        return funding(kept);
    }

    /** Takes the most whole steps that bring in no more than is wanted (AV-35). */
    Optional<Funding> upTo(Money wanted) {
        if (value.signum() <= 0) {
            return Optional.empty();
        }
        int years = years();
        BigDecimal most = down(wanted.amount().divide(value, 10, RoundingMode.DOWN)).min(down(left).multiply(BigDecimal.valueOf(years)));
        // the product is rounded, so a step more may still fit, or the last one bring in a cent too much (AV-35)
        if (most.compareTo(down(left).multiply(BigDecimal.valueOf(years))) < 0 && !SourcePool.worth(most.add(step), value).isMoreThan(wanted)) {
            most = most.add(step);
        }
        while (most.signum() > 0 && SourcePool.worth(most, value).isMoreThan(wanted)) {
            most = most.subtract(step);
        }
        for (Limit limit : limits()) {
            for (int year = 0; year < years; year++) {
                Optional<BigDecimal> room = atMost(limit, year);
                if (room.isPresent()) {
                    most = most.min(down(room.get().max(BigDecimal.ZERO)).multiply(BigDecimal.valueOf(years)));
                }
            }
        }
        for (Limit limit : limits()) {
            List<BigDecimal> shares = byYear(most);
            for (int year = 0; year < years; year++) {
                BigDecimal share = shares.get(year);
                if (most.signum() > 0 && atLeast(limit, year).map(least -> share.compareTo(least) < 0).orElse(false)) {
                    // fewer than the least is no use of the source at all
                    return Optional.empty();
                }
            }
        }
        return most.signum() > 0 ? funding(most) : Optional.empty();
    }

    private Optional<Funding> funding(BigDecimal hours) {
        if (hours.signum() <= 0) {
            return Optional.empty();
        }
        List<Funding.Share> shares = shares(hours, months(hours), step, value);
        Money brought = Money.sum(shares.stream().map(Funding.Share::value).toList());
        Map<String, Object> figures = figures(hours);
        figures.put("worth", brought);
        call.checks().add(new Finding("funding", Finding.Result.PASS, Optional.empty(), call.source().value().orElseThrow().rules(),
                Sentences.of("finding.funding-hours.pass"), figures,
                call.source().value().orElseThrow().sum().isEmpty() ? Sentences.of("sum.funding-hours") : call.source().value().orElseThrow().sum(),
                Optional.of(call.source().code()), call.source().citation()));
        return Optional.of(new Funding(call.source().code(), call.source().unit(), hours, Optional.of(value), brought, shares, List.of()));
    }

    /** Whole steps over the months; what they are worth is rounded over all hours until then, so that the parts add up to the whole. */
    static List<Funding.Share> shares(BigDecimal hours, List<YearMonth> months, BigDecimal step, BigDecimal value) {
        List<Funding.Share> shares = new ArrayList<>();
        List<BigDecimal> quantities = Instalments.ofSteps(hours, months.size(), step);
        BigDecimal done = BigDecimal.ZERO;
        Money brought = Money.ZERO;
        for (int index = 0; index < months.size(); index++) {
            done = done.add(quantities.get(index));
            Money worth = SourcePool.worth(done, value).minus(brought);
            brought = brought.plus(worth);
            if (quantities.get(index).signum() > 0) {
                shares.add(new Funding.Share(months.get(index), quantities.get(index), worth));
            }
        }
        return shares;
    }

    private Map<String, Object> figures(BigDecimal hours) {
        Map<String, Object> figures = Checks.figures(call.source().figures(), call.facts());
        figures.putAll(Map.of("source", call.source().name(), "hours", hours, "left", left, "step", step, "unitValue", value,
                "worth", SourcePool.worth(hours, value)));
        return figures;
    }

    private int years() {
        return call.source().exchange() == Source.Exchange.EACH_YEAR ? Math.max(1, (call.course().length() + 11) / 12) : 1;
    }

    private List<BigDecimal> byYear(BigDecimal hours) {
        return Instalments.ofSteps(hours, years(), step);
    }

    /** The first share at the start, each later one in January (AV-68). */
    private List<YearMonth> months(BigDecimal hours) {
        YearMonth first = YearMonth.from(call.course().start());
        return switch (call.source().exchange()) {
            case EACH_MONTH -> call.course().months();
            case EACH_YEAR -> Stream.iterate(first, month -> YearMonth.of(month.getYear() + 1, 1)).limit(byYear(hours).size()).toList();
            case AT_START, PAY_MONTH -> List.of(first);
        };
    }

    private BigDecimal down(BigDecimal hours) {
        return hours.divide(step, 0, RoundingMode.DOWN).multiply(step);
    }

    private List<Limit> limits() {
        return Stream.concat(call.source().limits().stream(), call.use().limits().stream())
                .filter(limit -> limit.counts() == Limit.Counts.HOURS && !limit.except().contains(call.goal().code())).toList();
    }

    private Optional<BigDecimal> atMost(Limit limit, int year) {
        return limit.atMost().flatMap(formula -> Feel.number(formula, factsOf(limit)))
                .map(most -> limit.per() == Limit.Per.REQUEST ? most : most.subtract(usedIn(limit, year)));
    }

    private Optional<BigDecimal> atLeast(Limit limit, int year) {
        return limit.atLeast().flatMap(formula -> Feel.number(formula, factsOf(limit)))
                .map(least -> limit.per() == Limit.Per.REQUEST ? least : least.subtract(usedIn(limit, year)));
    }

    private Facts factsOf(Limit limit) {
        return call.source().limits().contains(limit) ? call.facts() : call.request();
    }

    /** Hours that count in a plan year of the term: the first from the balance, later ones from what running choices have promised (AV-48). */
    private BigDecimal usedIn(Limit limit, int year) {
        boolean ofGoal = !call.source().limits().contains(limit);
        SourceFact fact = call.pool().fact();
        if (year == 0) {
            if (ofGoal) {
                return fact.unitsByGoal().getOrDefault(call.goal().code(), BigDecimal.ZERO);
            }
            BigDecimal except = limit.except().stream().map(goal -> fact.unitsByGoal().getOrDefault(goal, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return fact.usedUnits().add(fact.reservedUnits()).subtract(except);
        }
        int calendarYear = call.course().start().getYear() + year;
        return call.situation().running().stream().filter(choice -> !limit.except().contains(choice.goal()))
                .filter(choice -> !ofGoal || choice.goal().equals(call.goal().code()))
                .flatMap(choice -> choice.lines().stream())
                .filter(line -> line.kind() == PlannedLine.Kind.SOURCE && line.code().equals(call.source().code()) && line.payMonth().getYear() == calendarYear)
                .map(line -> line.units().orElse(BigDecimal.ZERO).abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
