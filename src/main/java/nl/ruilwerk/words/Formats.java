package nl.ruilwerk.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;

/** How figures are written for people: euro sign in front with a gap that keeps the line, a true minus, dates in words. */
public final class Formats {

    private static final String GAP = "\u00a0";
    private static final String MINUS = "\u2212";

    private Formats() {}

    /** @return such as {@code € 1.250,00} in Dutch and {@code € 1,250.00} in English */
    public static String money(Locale locale, Money money) {
        String digits = decimal(locale, money.isNegative() ? money.negated().amount() : money.amount(), 2);
        return (money.isNegative() ? MINUS : "") + "€" + GAP + digits;
    }

    /** @return such as {@code 21,6 uur} */
    public static String hours(Locale locale, Hours hours) {
        BigDecimal number = hours.number().stripTrailingZeros();
        String unit = locale.getLanguage().equals("nl") ? "uur" : number.compareTo(BigDecimal.ONE) == 0 ? "hour" : "hours";
        return decimal(locale, number, Math.max(number.scale(), 0)) + "\u00a0" + unit;
    }

    /** @return the amount without decimals when it has none: {@code € 1.250}, for maxima and caps in running text */
    public static String moneyShort(Locale locale, Money money) {
        if (money.cents() % 100 != 0) {
            return money(locale, money);
        }
        String digits = decimal(locale, money.amount().abs(), 0);
        return (money.isNegative() ? MINUS : "") + "€" + GAP + digits;
    }

    /** @return a number with exactly {@code decimals} decimals, grouped as the language does */
    public static String decimal(Locale locale, BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""),
                DecimalFormatSymbols.getInstance(locale));
        return format.format(number);
    }

    /** @return such as {@code 1 mei 2026} */
    public static String date(Locale locale, LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    /** @return such as {@code 1 mei 2026, 14:05}, in the zone of the value */
    public static String moment(Locale locale, ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale));
    }

    /** @return such as {@code mei 2026} */
    public static String month(Locale locale, YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + month.getYear();
    }
}
