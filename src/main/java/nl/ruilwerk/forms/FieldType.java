package nl.ruilwerk.forms;

import java.util.Set;

/** Kinds of fields, by what an answer is. */
public enum FieldType {

    /** One line of text: String. */
    TEXTFIELD("required", "minLength", "maxLength", "pattern", "validationType", "patternErrorMessage"),
    /** Lines of text: String. */
    TEXTAREA("required", "minLength", "maxLength"),
    /** BigDecimal. */
    NUMBER("required", "min", "max"),
    /** LocalDate. */
    DATE("required"),
    /** LocalTime. */
    TIME("required"),
    /** LocalDateTime. */
    DATETIME("required"),
    /** One option from a list: String, BigDecimal or Boolean. */
    SELECT("required"),
    /** One option, all in view: String, BigDecimal or Boolean. */
    RADIO("required"),
    /** Boolean. */
    CHECKBOX("required"),
    /** Several options, all in view: List. */
    CHECKLIST("required"),
    /** Several options from a long list: List. */
    TAGLIST("required"),
    /** List of {@link FormFile}. */
    FILEPICKER("required"),
    /** Worked out on the server from other answers, never shown: whatever FEEL yields. */
    EXPRESSION;

    private final Set<String> rules;

    FieldType(String... rules) {
        this.rules = Set.of(rules);
    }

    /** @return names of the entries in {@code validate} that have a meaning here */
    Set<String> rules() {
        return rules;
    }

    boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    boolean isTemporal() {
        return this == DATE || this == TIME || this == DATETIME;
    }

    boolean isSingleChoice() {
        return this == SELECT || this == RADIO;
    }

    boolean isMultipleChoice() {
        return this == CHECKLIST || this == TAGLIST;
    }

    boolean isChoice() {
        return isSingleChoice() || isMultipleChoice();
    }
}
