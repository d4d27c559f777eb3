package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds one typed answer against the rules of its field. The first rule that is broken is the one people read. */
final class AnswerRules {

    /** What a text may have when the form does not say. */
    static final int USUAL_LONGEST_TEXT = 4_000;

    /** The pattern that browsers use for email addresses (WHATWG HTML, "valid email address"), with a length. */
    private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    /** International notation: + or 00, then 7 to 15 digits (ITU-T E.164), grouped as people like. */
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[ .()-]*[1-9](?:[ .()-]*\\d){6,14}");

    private final Feel feel;
    private final FormField field;
    private final FeelScope data;

    AnswerRules(Feel feel, FormField field, FeelScope data) {
        this.feel = feel;
        this.field = field;
        this.data = data;
    }

    /**
     * @param value   typed, as {@link AnswerReader} made it
     * @param options what can be chosen now; empty for a field without options
     */
    Optional<FieldFault> check(Object value, List<Option> options) {
        if (AnswerReader.isBlank(value)) {
            return field.rules().required() ? fault(required(), Map.of()) : Optional.empty();
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text((String) value);
            case NUMBER -> number((BigDecimal) value);
            case DATE -> day((LocalDate) value);
            case DATETIME -> day(((LocalDateTime) value).toLocalDate());
            case SELECT, RADIO -> chosen(List.of(value), options);
            case CHECKLIST, TAGLIST -> chosen((List<?>) value, options);
            case FILEPICKER -> files((List<?>) value);
            case TIME, CHECKBOX, EXPRESSION -> Optional.empty();
        };
    }

    private String required() {
        return switch (field.type()) {
            case SELECT, RADIO -> "CHOICE_REQUIRED";
            case CHECKLIST, TAGLIST -> "CHOICES_REQUIRED";
            case CHECKBOX -> "TICK_REQUIRED";
            case FILEPICKER -> "FILE_REQUIRED";
            default -> "REQUIRED";
        };
    }

    private Optional<FieldFault> text(String text) {
        FormField.Rules rules = field.rules();
        BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        BigDecimal most = rules.maxLength().number(feel, data).orElse(BigDecimal.valueOf(USUAL_LONGEST_TEXT));
        Optional<BigDecimal> least = rules.minLength().number(feel, data);
        if (length.compareTo(most) > 0) {
            return fault("TEXT_TOO_LONG", Map.of("limit", most, "length", length));
        } else if (least.isPresent() && length.compareTo(least.get()) < 0) {
            return fault("TEXT_TOO_SHORT", Map.of("limit", least.get(), "length", length));
        } else if (rules.pattern().isPresent() && !PatiencePattern.matcher(rules.pattern().get(), text).find()) {
            return Optional.of(new FieldFault(field.key(), "forms.fault.PATTERN", Map.of(), rules.patternSentence()));
        } else if (rules.format().equals("email") && !EMAIL.matcher(text).matches()) {
            return fault("EMAIL", Map.of());
        } else if (rules.format().equals("phone") && !PHONE.matcher(text).matches()) {
            return fault("PHONE", Map.of());
        }
        return Optional.empty();
    }

    private Optional<FieldFault> number(BigDecimal number) {
        FormField.Rules rules = field.rules();
        Optional<BigDecimal> decimals = rules.decimals().number(feel, data);
        Optional<BigDecimal> least = rules.min().number(feel, data);
        Optional<BigDecimal> most = rules.max().number(feel, data);
        Optional<BigDecimal> step = rules.step().number(feel, data).filter(size -> size.signum() > 0);
        if (decimals.isPresent() && BigDecimal.valueOf(number.scale()).compareTo(decimals.get()) > 0) {
            return decimals.get().signum() == 0 ? fault("NUMBER_WHOLE", Map.of())
                    : fault("NUMBER_DECIMALS", Map.of("decimals", decimals.get()));
        } else if (least.isPresent() && number.compareTo(least.get()) < 0) {
            return fault("NUMBER_TOO_SMALL", Map.of("limit", least.get()));
        } else if (most.isPresent() && number.compareTo(most.get()) > 0) {
            return fault("NUMBER_TOO_LARGE", Map.of("limit", most.get()));
        } else if (step.isPresent()) {
            BigDecimal over = number.remainder(step.get());
            if (over.signum() != 0) {
                BigDecimal lower = over.signum() < 0 ? number.subtract(over).subtract(step.get()) : number.subtract(over);
                return fault("NUMBER_STEP", Map.of("step", step.get(), "lower", lower, "upper", lower.add(step.get())));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldFault> day(LocalDate day) {
        FormField.Rules rules = field.rules();
        Clock clock = feel.clock();
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> earliest = rules.earliest().day(feel, data);
        Optional<LocalDate> latest = rules.latest().day(feel, data);
        if (rules.notPast() && day.isBefore(today)) {
            return fault("DATE_PAST", Map.of("limit", today));
        } else if (earliest.isPresent() && day.isBefore(earliest.get())) {
            return fault("DATE_TOO_EARLY", Map.of("limit", earliest.get()));
        } else if (latest.isPresent() && day.isAfter(latest.get())) {
            return latest.get().equals(today) ? fault("DATE_FUTURE", Map.of("limit", today))
                    : fault("DATE_TOO_LATE", Map.of("limit", latest.get()));
        }
        return Optional.empty();
    }

    private Optional<FieldFault> chosen(List<?> values, List<Option> options) {
        return values.stream().allMatch(value -> options.stream().anyMatch(option -> Option.same(option.value(), value)))
                ? Optional.empty() : fault("OPTION_UNKNOWN", Map.of());
    }

    private Optional<FieldFault> files(List<?> files) {
        if (files.size() > 1 && !field.rules().severalFiles().holds(feel, data)) {
            return fault("FILES_TOO_MANY", Map.of("limit", 1));
        }
        return files.stream().allMatch(file -> isAccepted(((FormFile) file).name())) ? Optional.empty()
                : fault("FILE_KIND", Map.of("kinds", field.rules().fileTypes().replace(",", ", ")));
    }

    /**
     * Holds the name against the endings that the form accepts. Kinds such as {@code image/*} cannot be told from a name:
     * if the form has any of those, the content is what counts, and that is judged by whoever keeps the file.
     */
    private boolean isAccepted(String name) {
        List<String> kinds = List.of(field.rules().fileTypes().toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
        return field.rules().fileTypes().isBlank() || kinds.stream().anyMatch(kind -> kind.contains("/"))
                || kinds.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }

    private Optional<FieldFault> fault(String name, Map<String, Object> figures) {
        return Optional.of(FieldFault.of(field.key(), name, figures));
    }
}
