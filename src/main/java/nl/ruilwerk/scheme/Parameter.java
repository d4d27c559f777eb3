package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A value of the scheme or the law with the period in which it is valid.
 *
 * @param name      as in the rule catalogue, such as {@code max_bike}
 * @param unit      what it is counted in, such as {@code EUR}, {@code date}, {@code percent}, {@code month}
 * @param value     BigDecimal, LocalDate, Boolean, text, a list, or a table as a map; empty when the employer has still to set it
 * @param validFrom first day, inclusive
 * @param validTo   last day, inclusive; empty while open
 * @param byLaw     statute or collective agreement set it, so that it also holds for requests received before and not yet granted (HS-161)
 */
public record Parameter(String name, String unit, Text text, Optional<Object> value, LocalDate validFrom, Optional<LocalDate> validTo,
        List<String> rules, String citation, boolean byLaw) {

    public Parameter {
        rules = List.copyOf(rules);
    }
}
