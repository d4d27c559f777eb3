package nl.ruilwerk.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Money;

/** A value of an employment from a day on, until the next one of the same kind. */
public sealed interface StatedTerm {

    UUID employment();

    /** @return first day, inclusive */
    LocalDate from();

    /**
     * @param weeklyHours hours per week, at most two decimals
     * @param fte         share of a full-time week, at most five decimals
     */
    record Hours(UUID employment, LocalDate from, BigDecimal weeklyHours, BigDecimal fte) implements StatedTerm {}

    /** @param monthlySalary EUR gross per month for these hours */
    record Salary(UUID employment, LocalDate from, Money monthlySalary) implements StatedTerm {}

    /** @param manager empty for nobody */
    record Manager(UUID employment, LocalDate from, Optional<PersonId> manager) implements StatedTerm {}
}
