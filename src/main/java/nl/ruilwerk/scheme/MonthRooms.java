package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/** What may be exchanged in a pay month by all sources of money together, before anything is taken: how the minimum wage is kept (HS-40, LZ-34, AV-44). */
final class MonthRooms {

    /** @param atMost EUR; empty when a figure of the month is not known */
    record Room(Limit limit, Optional<Money> atMost) {}

    private final Edition edition;
    private final Situation situation;
    private final Facts person;
    private final Collection<SourcePool> pools;
    private final Map<YearMonth, List<Room>> known = new HashMap<>();

    MonthRooms(Edition edition, Situation situation, Facts person, Collection<SourcePool> pools) {
        this.edition = edition;
        this.situation = situation;
        this.person = person;
        this.pools = pools;
    }

    /** @return one room for each limit on pay months */
    List<Room> of(YearMonth month) {
        return known.computeIfAbsent(month, this::compute);
    }

    private List<Room> compute(YearMonth month) {
        if (edition.terms().payMonthLimits().isEmpty()) {
            return List.of();
        }
        Facts facts = person.with("month", month(month));
        return edition.terms().payMonthLimits().stream().map(limit -> new Room(limit,
                limit.atMost().flatMap(formula -> Feel.number(formula, facts)).map(amount -> Money.of(amount, RoundingMode.HALF_UP)))).toList();
    }

    private Map<String, Object> month(YearMonth month) {
        List<EmploymentFact> paid = situation.employments().stream().filter(appointment -> appointment.covers(month.atEndOfMonth())).toList();
        BigDecimal salary = Money.sum(paid.stream().map(EmploymentFact::monthlySalary).toList()).amount();
        BigDecimal sources = Money.sum(pools.stream()
                .filter(pool -> pool.source().payMonth().filter(month::equals).isPresent()).map(pool -> pool.fact().fullValue()).toList()).amount();
        Map<String, Object> named = new HashMap<>();
        named.put("first", month.atDay(1));
        named.put("last", month.atEndOfMonth());
        named.put("number", month.getMonthValue());
        named.put("salary", salary);
        named.put("sourcesPaid", sources);
        named.put("grossPay", salary.add(sources));
        named.put("weeklyHours", paid.stream().map(EmploymentFact::weeklyHours).reduce(BigDecimal.ZERO, BigDecimal::add));
        named.put("fte", paid.stream().map(EmploymentFact::fte).reduce(BigDecimal.ZERO, BigDecimal::add));
        // a birthday in the month already counts
        named.put("age", situation.birthDate().map(born -> Period.between(born, month.atEndOfMonth()).getYears()).orElse(null));
        named.put("parameters", DatedParameters.valuesOn(edition.terms().parameters(), month.atEndOfMonth()));
        return named;
    }
}
