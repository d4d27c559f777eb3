package nl.ruilwerk.forms;

import java.math.BigDecimal;

/**
 * One of the answers that can be chosen.
 *
 * @param value text, BigDecimal or Boolean; what is stored
 * @param label what people read
 */
public record Option(Object value, String label) {

    /** @return whether {@code answer} is this option, typed or as text */
    public boolean isFor(Object answer) {
        return same(value, answer);
    }

    /** @return whether both stand for the same choice; a number and its text do, for a screen may only know texts */
    static boolean same(Object one, Object other) {
        return text(one).equals(text(other));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? NumberText.exact(number).orElse(number).toPlainString() : String.valueOf(value);
    }
}
