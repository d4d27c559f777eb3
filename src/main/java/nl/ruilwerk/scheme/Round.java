package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;

/**
 * Days in which everybody is invited to make choices, such as October for the next year (LZ-25).
 *
 * @param firstDay first day, inclusive
 * @param lastDay  last day, inclusive
 * @param text     what the invitation says
 */
public record Round(String code, LocalDate firstDay, LocalDate lastDay, Text text, List<String> rules) {

    public Round {
        rules = List.copyOf(rules);
    }

    /** @return whether it is open on that day */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
