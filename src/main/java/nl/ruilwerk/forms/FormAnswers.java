package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * Answers that keep to every rule of their form.
 *
 * <p>Answers are found by key, with dots for what stands inside groups. Fields that were hidden or disabled are not
 * there at all; a visible field without an answer is there and empty.
 */
public final class FormAnswers {

    private final Map<String, Object> values;

    FormAnswers(Map<String, Object> values) {
        this.values = values;
    }

    /** @return whether the field was asked, whatever the answer */
    public boolean wasAsked(String key) {
        List<String> path = path(key);
        return FeelData.at(values, path.subList(0, path.size() - 1)) instanceof Map<?, ?> parent
                && parent.containsKey(path.get(path.size() - 1));
    }

    /** @return the text, or the option chosen; empty if there is no answer or it is no text */
    public Optional<String> text(String key) {
        return value(key, String.class);
    }

    /** @return the number without needless zeros */
    public Optional<BigDecimal> number(String key) {
        return value(key, BigDecimal.class);
    }

    /**
     * @return the number as EUR
     * @throws ArithmeticException if it has a third decimal, which a field with two decimals excludes
     */
    public Optional<Money> money(String key) {
        return number(key).map(Money::of);
    }

    public Optional<LocalDate> date(String key) {
        return value(key, LocalDate.class);
    }

    public Optional<LocalTime> time(String key) {
        return value(key, LocalTime.class);
    }

    public Optional<LocalDateTime> dateTime(String key) {
        return value(key, LocalDateTime.class);
    }

    /** @return whether the box was ticked or the option {@code true} chosen */
    public boolean isTrue(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    /** @return the options chosen, as text, in the order of choosing; empty if none */
    public List<String> choices(String key) {
        return value(key, List.class).map(list -> ((List<?>) list).stream().map(String::valueOf).toList()).orElse(List.of());
    }

    /** @return the files, in the order of adding; empty if none */
    public List<FormFile> files(String key) {
        return value(key, List.class).map(list -> ((List<?>) list).stream().map(FormFile.class::cast).toList()).orElse(List.of());
    }

    /** @return all answers typed, maps within maps for groups; null for no answer; cannot be changed */
    public Map<String, Object> values() {
        return values;
    }

    /** @return all answers as JSON has them: texts, exact numbers, booleans, lists and maps; days and times as ISO text */
    @SuppressWarnings("unchecked")
    public Map<String, Object> plain() {
        return (Map<String, Object>) plain(values);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, entry) -> plain.put((String) key, plain(entry)));
            return Collections.unmodifiableMap(plain);
        } else if (value instanceof List<?> items) {
            return items.stream().map(FormAnswers::plain).toList();
        } else if (value instanceof FormFile file) {
            return Map.of("id", file.id(), "name", file.name(), "size", file.size());
        }
        return value instanceof Temporal ? value.toString() : value;
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        Object value = FeelData.at(values, path(key));
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private static List<String> path(String key) {
        return List.of(key.split("\\."));
    }

    @Override
    public String toString() {
        return "FormAnswers" + values.keySet(); // answers stay out of logs
    }
}
