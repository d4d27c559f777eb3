package nl.ruilwerk.hardship;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Parameter;

/**
 * The hardship clause of a scheme. A scheme offers it by setting {@code hardship_term}, the days for the decision; without
 * that parameter there is no clause. {@code hardship_reminder} says how many days before the end the deciders are reminded, and
 * again every seven days; {@code hardship_article} names the article where the citation of the term does not.
 *
 * @param days     for the decision, counted from the day after receipt; the last one counts whole (LZ-A42)
 * @param reminder days before the last day on which the deciders are reminded first
 * @param article  as letters cite it (AV-78)
 */
public record HardshipClause(int days, int reminder, String article, List<String> rules) {

    /** Where a scheme sets no day for the first reminder. */
    static final int USUAL_REMINDER = 7;

    public HardshipClause {
        rules = List.copyOf(rules);
    }

    /** @return the clause of the edition; empty when the scheme offers none */
    public static Optional<HardshipClause> of(Edition edition) {
        return edition.parameter("hardship_term").filter(term -> term.value().isPresent()).map(term -> new HardshipClause(
                number(term), edition.parameter("hardship_reminder").filter(one -> one.value().isPresent()).map(HardshipClause::number).orElse(USUAL_REMINDER),
                edition.parameter("hardship_article").flatMap(Parameter::value).map(String::valueOf).orElse(term.citation()), term.rules()));
    }

    private static int number(Parameter days) {
        return days.value().filter(Number.class::isInstance).map(value -> ((Number) value).intValue()).filter(value -> value >= 0)
                .orElseThrow(() -> new IllegalStateException("Parameter " + days.name() + " is expected to be a number of days, not " + days.value()));
    }

    /** @return the last day for a decision on what was received that day (LZ-156: 1 June and 42 days is 13 July) */
    LocalDate lastDay(LocalDate received) {
        return received.plusDays(days);
    }

    /** @return from when to remind and how often more, as a repeating timer: the last reminder is at most on the last day */
    public String reminders(LocalDate lastDay, java.time.ZoneId zone) {
        ZonedDateTime first = lastDay.minusDays(reminder).atStartOfDay(zone);
        return "R" + reminder / 7 + "/" + first.format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "/P7D";
    }
}
