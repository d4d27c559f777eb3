package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * A granted choice that still runs.
 *
 * @param group  what it is within the goal, such as the type of a device; empty when the goal has no groups
 * @param end    last day of the term; empty when it runs until revoked
 * @param award  EUR charged over the whole term; of an open term, over the part planned so far
 * @param cost   EUR that the thing cost
 * @param lines  what payroll carries out, past and to come; amounts of sources are negative
 * @param taken  EUR that sources have brought in so far, hours included
 */
public record RunningChoice(String id, String goal, String group, LocalDate start, Optional<LocalDate> end, Money award, Money cost,
        List<PlannedLine> lines, Money taken) {

    public RunningChoice {
        lines = List.copyOf(lines);
    }

    /** @return EUR that the sources give in that month, as a positive amount */
    Money inMonth(YearMonth month, String source) {
        return Money.sum(lines.stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE && line.payMonth().equals(month) && line.code().equals(source))
                .map(PlannedLine::amount).toList()).negated();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(start) && end.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** @return months from the first to the last day of the term; zero when it runs until revoked */
    int months() {
        return end.map(last -> (int) java.time.temporal.ChronoUnit.MONTHS.between(start, last.plusDays(1))).orElse(0);
    }
}
