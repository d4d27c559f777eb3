package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened in a career.
 *
 * @param on     name of the event, as packs use it: {@code illness}, {@code suspension}, {@code hours-changed}, {@code leaving} …
 * @param kind   which sort, such as {@code unpaid}; empty when the event has no sorts
 * @param months how long it has lasted
 * @param value  a figure that goes with it, such as the new hours
 */
public record CareerEvent(String on, LocalDate day, String kind, int months, Optional<BigDecimal> value) {

    public static CareerEvent of(String on, LocalDate day) {
        return new CareerEvent(on, day, "", 0, Optional.empty());
    }

    public CareerEvent lasting(int months) {
        return new CareerEvent(on, day, kind, months, value);
    }

    public CareerEvent ofKind(String kind) {
        return new CareerEvent(on, day, kind, months, value);
    }
}
