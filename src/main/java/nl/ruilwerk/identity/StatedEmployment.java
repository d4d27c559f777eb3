package nl.ruilwerk.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Money;

/**
 * An employment as the personnel system states it, with its values of today.
 *
 * @param number     within the person
 * @param ends       last day, inclusive; empty for no end
 * @param attributes facts by name that a scheme may ask for
 * @param statedOn   the days that each part was stated for
 */
public record StatedEmployment(UUID id, PersonId person, String number, String unit, String contractType, String jobTitle, LocalDate starts,
                               Optional<LocalDate> ends, BigDecimal weeklyHours, BigDecimal fte, Money monthlySalary,
                               Optional<PersonId> manager, Map<String, Object> attributes, StatedOn statedOn) {

    public StatedEmployment {
        attributes = Map.copyOf(attributes);
    }

    public StatedEmployment withHours(BigDecimal otherWeeklyHours, BigDecimal otherFte) {
        return new StatedEmployment(id, person, number, unit, contractType, jobTitle, starts, ends, otherWeeklyHours, otherFte, monthlySalary, manager,
                attributes, statedOn);
    }

    public StatedEmployment withSalary(Money other) {
        return new StatedEmployment(id, person, number, unit, contractType, jobTitle, starts, ends, weeklyHours, fte, other, manager, attributes, statedOn);
    }

    public StatedEmployment withManager(Optional<PersonId> other) {
        return new StatedEmployment(id, person, number, unit, contractType, jobTitle, starts, ends, weeklyHours, fte, monthlySalary, other, attributes,
                statedOn);
    }

    public StatedEmployment statedOn(StatedOn other) {
        return new StatedEmployment(id, person, number, unit, contractType, jobTitle, starts, ends, weeklyHours, fte, monthlySalary, manager, attributes,
                other);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(starts) && ends.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** As-of days; empty for what did not come with the feed. */
    public record StatedOn(Optional<LocalDate> contract, Optional<LocalDate> hours, Optional<LocalDate> salary, Optional<LocalDate> manager) {

        public static final StatedOn NEVER = new StatedOn(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
