package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * One row, its cells read: text, {@link LocalDate}, {@link BigDecimal} or {@link Boolean} by name of the column. A cell that is
 * empty or could not be read is not there.
 *
 * @param line   of the file
 * @param values cells by name of the column
 */
record FeedRow(int line, Map<String, Object> values) {

    /** @return empty text for an empty cell */
    String text(String column) {
        return (String) values.getOrDefault(column, "");
    }

    Optional<LocalDate> date(String column) {
        return Optional.ofNullable((LocalDate) values.get(column));
    }

    Optional<BigDecimal> number(String column) {
        return Optional.ofNullable((BigDecimal) values.get(column));
    }

    Optional<Money> money(String column) {
        return number(column).map(Money::of);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }
}
