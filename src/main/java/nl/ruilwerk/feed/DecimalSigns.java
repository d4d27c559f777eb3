package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out whether a file writes {@code 1.234,50} or {@code 1,234.50}. All numbers of the file are looked at together; one
 * that could mean two things, such as {@code 1.234}, is read the way that the others show, and is a problem when none does.
 */
final class DecimalSigns {

    /** Whole numbers and single signs that mean the same either way. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern COMMA = Pattern.compile("-?(\\d+,\\d+|\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,})");
    private static final Pattern POINT = Pattern.compile("-?(\\d+\\.\\d+|\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,})");
    /** Thousands or three decimals. Thousands never begin with a nought. */
    private static final Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

    /** What one number shows. */
    enum Shows { COMMA, POINT, EITHER, NOTHING, NO_NUMBER }

    private DecimalSigns() {}

    static Shows shown(String number) {
        if (PLAIN.matcher(number).matches()) {
            return Shows.NOTHING;
        } else if (EITHER.matcher(number).matches()) {
            return Shows.EITHER;
        } else if (COMMA.matcher(number).matches()) {
            return Shows.COMMA;
        }
        return POINT.matcher(number).matches() ? Shows.POINT : Shows.NO_NUMBER;
    }

    /** @return the sign that the first telling number shows; empty when none does */
    static Optional<Shows> ofAll(List<String> numbers) {
        return numbers.stream().map(DecimalSigns::shown).filter(shows -> shows == Shows.COMMA || shows == Shows.POINT).findFirst();
    }

    /** @param sign COMMA or POINT; the number shows nothing else */
    static BigDecimal read(String number, Shows sign) {
        return new BigDecimal(sign == Shows.COMMA ? number.replace(".", "").replace(',', '.') : number.replace(",", ""));
    }
}
