package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them and as programs write them. Never a double: {@code 0.1} stays a tenth.
 *
 * <p>Numbers have at most 15 digits before and 10 after the decimal sign; longer ones are no numbers that a person means,
 * and some, such as {@code 1e999999999}, exist only to fill a computer's memory.
 */
public final class NumberText {

    private static final Pattern EXACT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern AROUND = Pattern.compile("^(€|EUR)|(€|EUR)$|,-$|,--$");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']");

    private NumberText() {}

    /**
     * Reads a number as a program writes it.
     *
     * @param value text such as {@code -1250.50}, or an exact number
     * @return the number without needless zeros, or empty if it is none, too long, or a float or double
     */
    public static Optional<BigDecimal> exact(Object value) {
        if (value instanceof BigDecimal number) {
            return tidy(number);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return tidy(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof BigInteger whole) {
            return tidy(new BigDecimal(whole));
        } else if (value instanceof String text && EXACT.matcher(text).matches()) {
            return tidy(new BigDecimal(text));
        }
        return Optional.empty();
    }

    /**
     * Reads a number as a person types it: {@code 1.250,50}, {@code 1250,5}, {@code € 1 250} or {@code 12.50}.
     *
     * <p>A sign that both languages use is read so that nobody is off by a factor of a thousand without seeing it: with
     * three digits behind it and none too many before, it groups thousands where the language says so; otherwise it is
     * the decimal sign. The field shows what was understood.
     *
     * @return the number, or empty if the text is none
     */
    public static Optional<BigDecimal> typed(Locale locale, String text) {
        String bare = AROUND.matcher(GAPS.matcher(text.strip()).replaceAll("")).replaceAll("").replace('\u2212', '-');
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
        digits = AROUND.matcher(digits).replaceAll("");
        return plain(locale, digits).flatMap(plain -> exact(negative ? "-" + plain : plain));
    }

    private static Optional<String> plain(Locale locale, String digits) {
        char group = "en".equals(locale.getLanguage()) ? ',' : '.';
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return whole(digits);
        } else if (comma >= 0 && point >= 0) { // the last one is the decimal sign
            return comma > point ? parts(digits, ',', '.') : parts(digits, '.', ',');
        }
        char sign = comma >= 0 ? ',' : '.';
        boolean once = digits.indexOf(sign) == digits.lastIndexOf(sign);
        if (once && !(sign == group && isGrouped(digits, sign))) {
            return parts(digits, sign, sign == ',' ? '.' : ',');
        }
        return isGrouped(digits, sign) ? whole(digits.replace(String.valueOf(sign), "")) : Optional.empty();
    }

    private static Optional<String> parts(String digits, char decimal, char group) {
        int at = digits.indexOf(decimal);
        String whole = digits.substring(0, at);
        String fraction = digits.substring(at + 1);
        if (whole.indexOf(group) >= 0) {
            if (!isGrouped(whole, group)) {
                return Optional.empty();
            }
            whole = whole.replace(String.valueOf(group), "");
        }
        return DIGITS.matcher(whole + fraction).matches()
                ? Optional.of((whole.isEmpty() ? "0" : whole) + "." + (fraction.isEmpty() ? "0" : fraction)) : Optional.empty();
    }

    private static Optional<String> whole(String digits) {
        return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** @return whether each group behind {@code sign} has three digits and the first one to three */
    private static boolean isGrouped(String digits, char sign) {
        return digits.matches("[1-9]\\d{0,2}(" + Pattern.quote(String.valueOf(sign)) + "\\d{3})+");
    }

    private static Optional<BigDecimal> tidy(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 10 || (long) bare.precision() - bare.scale() > 15) {
            return Optional.empty();
        }
        return Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
}
