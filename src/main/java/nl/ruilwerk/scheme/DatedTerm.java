package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that matters to people.
 *
 * @param code    what it is, such as {@code request-bicycle}, {@code source-holiday-pay}, {@code enrolment}
 * @param lastDay last day, inclusive
 */
public record DatedTerm(String code, Text name, LocalDate lastDay, List<String> rules) {

    public DatedTerm {
        rules = List.copyOf(rules);
    }
}
