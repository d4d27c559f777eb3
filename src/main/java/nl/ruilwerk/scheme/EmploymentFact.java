package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * One appointment of the person.
 *
 * @param contractType {@code permanent}, {@code fixed-term}, {@code trainee} or {@code agency}
 * @param start        first day
 * @param end          last day, inclusive; empty when no end was agreed
 * @param weeklyHours  agreed hours per week
 * @param fte          share of full time, 1 is full time
 * @param monthlySalary EUR gross per month for these hours
 * @param attributes   further facts that the pack names, such as {@code functionGroup}
 */
public record EmploymentFact(String unit, String contractType, LocalDate start, Optional<LocalDate> end, BigDecimal weeklyHours,
        BigDecimal fte, Money monthlySalary, Map<String, Object> attributes) {

    public EmploymentFact {
        attributes = Map.copyOf(attributes);
    }

    /** @return whether the appointment covers the day */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && end.map(last -> !day.isAfter(last)).orElse(true);
    }
}
