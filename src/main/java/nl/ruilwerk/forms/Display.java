package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Writes values for people inside the texts and tables of a form. */
final class Display {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private Display() {}

    static String text(Locale locale, Words words, List<Template.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.written() ? (String) piece.value() : value(locale, words, piece.value()))
                .collect(Collectors.joining());
    }

    /**
     * Numbers with decimals are grouped as the language does ({@code 1.250,50}), whole numbers are not, for most of them
     * are years and counts. Days are written out. Nothing is an empty text.
     */
    static String value(Locale locale, Words words, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal number) {
            return number.scale() > 0 ? Formats.decimal(locale, number, number.scale()) : number.toPlainString();
        } else if (value instanceof Boolean truth) {
            return words.say(locale, truth ? "forms.value.TRUE" : "forms.value.FALSE");
        } else if (value instanceof LocalDate day) {
            return Formats.date(locale, day);
        } else if (value instanceof String text && DAY.matcher(text).matches()) {
            return day(locale, text);
        } else if (value instanceof LocalTime time) {
            return time.format(DateTimeFormatter.ofPattern("HH:mm"));
        } else if (value instanceof LocalDateTime moment) {
            return moment.format(DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale));
        } else if (value instanceof ZonedDateTime moment) {
            return Formats.moment(locale, moment);
        } else if (value instanceof OffsetDateTime moment) {
            return Formats.moment(locale, moment.toZonedDateTime());
        } else if (value instanceof List<?> items) {
            return items.stream().map(item -> value(locale, words, item)).collect(Collectors.joining(", "));
        } else if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream().map(entry -> entry.getKey() + ": " + value(locale, words, entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String day(Locale locale, String text) {
        try {
            return Formats.date(locale, LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException noDay) { // 31 February
            return text;
        }
    }
}
