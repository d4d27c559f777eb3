package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * What a person has in one source and can still use on a day (AV-59).
 *
 * @param fullValue EUR gross of the whole year or accrual period
 * @param usable    EUR that can be exchanged in the plan year, before use and reservations
 * @param free      EUR left: usable minus used and reserved, never below zero; zero when closed
 * @param open      whether a request on that day may use it
 * @param payMonth  month of payment and exchange
 * @param lastDay   last day of complete receipt, inclusive
 * @param findings  how the figures came about, or why it is closed
 * @param hours     the same in hours; empty for a source of money, or while it is closed whatever the day
 */
public record SourceRoom(String source, Text name, boolean open, Money fullValue, Money usable, Money used, Money reserved, Money free,
        Optional<YearMonth> payMonth, Optional<LocalDate> lastDay, List<Finding> findings, Optional<InHours> hours) {

    /**
     * A source of time in hours.
     *
     * @param balance   what the leave register states
     * @param usable    what can be exchanged in the plan year, before use and reservations
     * @param used      granted
     * @param reserved  set aside for requests under way
     * @param free      usable minus used and reserved, never below zero
     * @param unitValue EUR per hour on that day
     */
    public record InHours(BigDecimal balance, BigDecimal usable, BigDecimal used, BigDecimal reserved, BigDecimal free, BigDecimal unitValue) {}

    public SourceRoom {
        findings = List.copyOf(findings);
    }
}
