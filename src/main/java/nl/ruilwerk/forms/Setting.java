package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A property of a component that is fixed in the file or worked out from the answers so far.
 *
 * @param fixed    text, number or boolean when it is fixed
 * @param computed the expression when it is not
 */
record Setting(Optional<Object> fixed, Optional<FeelExpression> computed) {

    static final Setting NONE = new Setting(Optional.empty(), Optional.empty());

    static Setting fixed(Object value) {
        return new Setting(Optional.of(value), Optional.empty());
    }

    static Setting computed(FeelExpression expression) {
        return new Setting(Optional.empty(), Optional.of(expression));
    }

    private Object in(Feel feel, FeelScope data) {
        return computed.map(expression -> feel.evaluate(expression, data)).orElseGet(() -> fixed.orElse(null));
    }

    /** @return whether it is exactly true; absent and anything else is false, as in form-js */
    boolean holds(Feel feel, FeelScope data) {
        return Boolean.TRUE.equals(in(feel, data));
    }

    /** @return the number, or empty when there is none in the file or none can be worked out yet */
    Optional<BigDecimal> number(Feel feel, FeelScope data) {
        return Optional.ofNullable(in(feel, data)).flatMap(NumberText::exact);
    }

    /** @return the day, or empty when there is none in the file or none can be worked out yet */
    Optional<LocalDate> day(Feel feel, FeelScope data) {
        Object value = in(feel, data);
        if (value instanceof LocalDate day) {
            return Optional.of(day);
        }
        try {
            return value instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    Optional<Object> value(Feel feel, FeelScope data) {
        return Optional.ofNullable(in(feel, data));
    }
}
