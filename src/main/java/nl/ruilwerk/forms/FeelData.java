package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Money;

/**
 * Makes plain data of what a host hands to a form, so that expressions reach values and never objects or their methods.
 *
 * <p>Texts and booleans stay; numbers and {@link Money} become BigDecimal; days and times become ISO text, as form-js
 * has them ({@code date(day)} makes a day of it); names of constants and ids become text; lists and maps are copied.
 */
final class FeelData {

    private FeelData() {}

    /** @throws IllegalArgumentException if a value is of a kind that a form cannot know, a double above all */
    static Map<String, Object> of(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> plain.put(name, plain(name, value)));
        return plain;
    }

    private static Object plain(String name, Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        } else if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        } else if (value instanceof Money money) {
            return money.amount();
        } else if (value instanceof Temporal || value instanceof UUID) {
            return value.toString();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Optional<?> maybe) {
            return plain(name, maybe.orElse(null));
        } else if (value instanceof FormFile file) {
            return of(Map.of("id", file.id(), "name", file.name(), "size", file.size()));
        } else if (value instanceof Map<?, ?> entries) {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.forEach((key, entry) -> plain.put(String.valueOf(key), plain(name + "." + key, entry)));
            return plain;
        } else if (value instanceof Collection<?> items) {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(name, item)));
            return plain;
        }
        throw new IllegalArgumentException("Variable \"%s\" is a %s; a form knows texts, booleans, exact numbers, Money, days, "
                .formatted(name, value.getClass().getName()) + "times, lists and maps");
    }

    /** @return the value at a path, or null when there is none */
    static Object at(Map<String, ?> data, List<String> path) {
        Object here = data;
        for (String step : path) {
            if (!(here instanceof Map<?, ?> map)) {
                return null;
            }
            here = map.get(step);
        }
        return here;
    }

    /** Sets a value at a path; what stands in the way and is no map gives way. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> path, Object value) {
        Map<String, Object> here = data;
        for (String step : path.subList(0, path.size() - 1)) {
            Object next = here.get(step);
            if (!(next instanceof Map)) {
                next = new LinkedHashMap<String, Object>();
                here.put(step, next);
            }
            here = (Map<String, Object>) next;
        }
        here.put(path.get(path.size() - 1), value);
    }

    /** Takes a value at a path away. */
    static void remove(Map<String, Object> data, List<String> path) {
        Object parent = at(data, path.subList(0, path.size() - 1));
        if (parent instanceof Map<?, ?> map) {
            map.remove(path.get(path.size() - 1));
        }
    }
}
