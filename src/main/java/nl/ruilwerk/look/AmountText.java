package nl.ruilwerk.look;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.words.Formats;

/**
 * An amount as somebody typed it: either an amount, or nothing, or what is wrong with it.
 *
 * <p>The decimal sign is the one of the language; the other one is taken as decimal sign too where it cannot be a
 * thousands sign, because a phone's number keys often offer only one of the two: {@code 12.50} is twelve and a half euro
 * in Dutch as well, {@code 1.250} is not. A third decimal is refused even if it is a zero: {@code 1,250} in Dutch may be
 * meant as a thousand. Euro signs, spaces and the Dutch {@code ,-} are understood.
 *
 * @param amount EUR, zero or more; empty when nothing was typed or it is wrong
 * @param fault  what is wrong; empty when nothing is
 */
public record AmountText(Optional<Money> amount, Optional<Fault> fault) implements Serializable {

    /** What can be wrong with a typed amount; each has a sentence {@code look.amount.…}. */
    public enum Fault { JUNK, NEGATIVE, DECIMALS, TOO_LARGE }

    private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]|€|EUR|eur");
    private static final Pattern WHOLE_EURO = Pattern.compile("[.,](-|\u2212|\u2013){1,2}$");

    /**
     * @param maximum the most that may be typed, inclusive
     */
    public static AmountText read(Locale language, String typed, Money maximum) {
        String text = WHOLE_EURO.matcher(NOISE.matcher(typed).replaceAll("")).replaceAll("");
        if (text.isEmpty()) {
            return new AmountText(Optional.empty(), Optional.empty());
        }
        boolean negative = text.startsWith("-") || text.startsWith("\u2212");
        Optional<BigDecimal> number = number(language, negative ? text.substring(1) : text);
        if (number.isEmpty()) {
            return wrong(Fault.JUNK);
        } else if (negative && number.get().signum() != 0) {
            return wrong(Fault.NEGATIVE);
        } else if (number.get().scale() > 2) {
            return wrong(Fault.DECIMALS);
        } else if (!Money.isValid(number.get()) || Money.of(number.get()).isMoreThan(maximum)) {
            return wrong(Fault.TOO_LARGE);
        }
        return new AmountText(Optional.of(Money.of(number.get())), Optional.empty());
    }

    /** @return the amount as it stands in a field: two decimals, grouped, without a euro sign */
    public static String write(Locale language, Money amount) {
        return Formats.decimal(language, amount.amount(), 2);
    }

    private static Optional<BigDecimal> number(Locale language, String text) {
        boolean comma = java.text.DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',';
        String decimal = comma ? "," : "\\.";
        String group = comma ? "\\." : ",";
        return first(text, "(\\d+|\\d{1,3}(?:" + group + "\\d{3})+)(?:" + decimal + "(\\d*))?", group)
                .or(() -> first(text, "()" + decimal + "(\\d+)", group))
                .or(() -> first(text, "(\\d+)" + group + "(\\d{1,2})", group));
    }

    private static Optional<BigDecimal> first(String text, String pattern, String group) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.matches() || text.length() > 30) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new BigDecimal("0" + matcher.group(1).replaceAll(group, "") + "." + decimals));
    }

    private static AmountText wrong(Fault fault) {
        return new AmountText(Optional.empty(), Optional.of(fault));
    }
}
