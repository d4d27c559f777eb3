package nl.ruilwerk.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * One employment contract of a person.
 *
 * @param contractType  {@code permanent}, {@code fixed-term}, {@code trainee} or {@code agency}
 * @param starts        first day, inclusive
 * @param ends          last day, inclusive; empty for no end
 * @param weeklyHours   hours per week
 * @param fte           share of a full-time week
 * @param monthlySalary EUR gross per month for these hours
 * @param attributes    facts by name that a scheme may ask for, such as the function group
 */
public record Employment(String unit, String contractType, String jobTitle, LocalDate starts, Optional<LocalDate> ends,
                         BigDecimal weeklyHours, BigDecimal fte, Money monthlySalary, Optional<PersonId> manager,
                         Map<String, Object> attributes) {

    public Employment endingOn(LocalDate lastDay) {
        return new Employment(unit, contractType, jobTitle, starts, Optional.of(lastDay), weeklyHours, fte, monthlySalary, manager, attributes);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(starts) && ends.map(end -> !day.isAfter(end)).orElse(true);
    }
}
