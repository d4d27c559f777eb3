package nl.ruilwerk.forms;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a typed value of what a browser or another program handed in for one field, or says why that cannot be done. */
final class AnswerReader {

    /** Longer texts are refused before they are looked at. */
    private static final int LONGEST_TEXT = 100_000;
    /** More choices or files than this in one field is no answer of a person. */
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_FILES = 20;

    private AnswerReader() {}

    /** @param value typed as {@link FieldType} says; null for no answer, except that checkboxes and lists are never null */
    record Reading(Object value, Optional<FieldFault> fault) {

        static Reading of(Object value) {
            return new Reading(value, Optional.empty());
        }
    }

    /** @return whether {@code value} counts as no answer to a required question */
    static boolean isBlank(Object value) {
        return value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> items && items.isEmpty();
    }

    static Reading read(FormField field, Object raw, FormFiles files) {
        FieldType type = field.type();
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return Reading.of(type == FieldType.CHECKBOX ? Boolean.FALSE
                    : type.isMultipleChoice() || type == FieldType.FILEPICKER ? List.of() : null);
        }
        return switch (type) {
            case TEXTFIELD, TEXTAREA -> text(field, raw);
            case NUMBER -> NumberText.exact(raw).map(number -> Reading.of(number)).orElseGet(() -> fault(field, "NUMBER_INVALID"));
            case DATE -> temporal(field, raw, LocalDate::parse, "DATE_INVALID");
            case TIME -> temporal(field, raw, text -> LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES), "TIME_INVALID");
            case DATETIME -> temporal(field, raw, text -> LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES), "DATETIME_INVALID");
            case SELECT, RADIO -> choice(raw).map(Reading::of).orElseGet(() -> fault(field, "VALUE_INVALID"));
            case CHECKBOX -> raw instanceof Boolean ? Reading.of(raw)
                    : "true".equals(raw) ? Reading.of(true) : "false".equals(raw) ? Reading.of(false) : fault(field, "VALUE_INVALID");
            case CHECKLIST, TAGLIST -> choices(field, raw);
            case FILEPICKER -> files(field, raw, files);
            case EXPRESSION -> Reading.of(null); // never taken from outside
        };
    }

    private static Reading text(FormField field, Object raw) {
        if (!(raw instanceof String text)) {
            return fault(field, "VALUE_INVALID");
        } else if (text.length() > LONGEST_TEXT) {
            return new Reading(null, Optional.of(FieldFault.of(field.key(), "TEXT_TOO_LONG",
                    Map.of("limit", LONGEST_TEXT, "length", text.length()))));
        }
        String clean = clean(text, field.type() == FieldType.TEXTAREA);
        return Reading.of(clean.isEmpty() ? null : clean);
    }

    /**
     * Takes away what nobody types on purpose: control characters, marks that turn the direction of the text around
     * (with which one text can pose as another), halves of characters, and space at both ends.
     */
    static String clean(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            if (character == '\n' && lines) {
                clean.append('\n');
            } else if (character == '\n' || character == '\t') {
                clean.append(' ');
            } else if (!isUnwanted(character)) {
                clean.appendCodePoint(character);
            }
        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private static boolean isUnwanted(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL || kind == Character.SURROGATE
                || character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069
                || character == 0xfeff;
    }

    private static Reading temporal(FormField field, Object raw, Function<String, ?> parse, String fault) {
        try {
            Object value = parse.apply(raw.toString().strip());
            int year = value instanceof LocalDate day ? day.getYear() : value instanceof LocalDateTime moment ? moment.getYear() : 2000;
            return year >= 1 && year <= 9999 ? Reading.of(value) : fault(field, fault);
        } catch (DateTimeParseException unreadable) {
            return fault(field, fault);
        }
    }

    private static Optional<Object> choice(Object raw) {
        if (raw instanceof String text) {
            return text.length() <= LONGEST_TEXT ? Optional.of(text) : Optional.empty();
        }
        return raw instanceof Boolean ? Optional.of(raw) : NumberText.exact(raw).map(Object.class::cast);
    }

    private static Reading choices(FormField field, Object raw) {
        if (!(raw instanceof Collection<?> items) || items.size() > MOST_ITEMS) {
            return fault(field, "VALUE_INVALID");
        }
        List<Object> choices = new ArrayList<>();
        for (Object item : items) {
            Optional<Object> choice = item == null ? Optional.empty() : choice(item);
            if (choice.isEmpty()) {
                return fault(field, "VALUE_INVALID");
            }
            if (choices.stream().noneMatch(other -> Option.same(other, choice.get()))) {
                choices.add(choice.get());
            }
        }
        return Reading.of(List.copyOf(choices));
    }

    private static Reading files(FormField field, Object raw, FormFiles files) {
        Collection<?> items = raw instanceof Collection<?> several ? several : List.of(raw);
        if (items.size() > MOST_FILES) {
            return new Reading(List.of(), Optional.of(FieldFault.of(field.key(), "FILES_TOO_MANY", Map.of("limit", MOST_FILES))));
        }
        List<FormFile> found = new ArrayList<>();
        for (Object item : items) {
            String id = item instanceof FormFile file ? file.id() : item instanceof String text ? text : "";
            Optional<FormFile> file = id.isBlank() ? Optional.empty() : files.find(id);
            if (file.isEmpty()) {
                return fault(field, "FILE_UNKNOWN");
            }
            if (!found.contains(file.get())) {
                found.add(file.get());
            }
        }
        return Reading.of(List.copyOf(found));
    }

    private static Reading fault(FormField field, String name) {
        boolean list = field.type().isMultipleChoice() || field.type() == FieldType.FILEPICKER;
        return new Reading(list ? List.of() : null, Optional.of(FieldFault.of(field.key(), name, Map.of())));
    }
}
