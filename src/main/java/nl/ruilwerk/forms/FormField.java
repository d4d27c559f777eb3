package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component that asks something.
 *
 * @param path     where the answer stands: the paths of the groups around it and its own key
 * @param initial  answer to begin with when the host has none; not checked against the rules
 * @param computed only for {@link FieldType#EXPRESSION}: what the answer is
 */
public record FormField(String id, FormLayout layout, Setting hidden, FieldType type, List<String> path, Setting disabled,
        Setting readonly, Texts texts, Rules rules, Choices choices, Looks looks, Optional<Object> initial,
        Setting computed) implements FormComponent {

    public FormField {
        path = List.copyOf(path);
    }

    /** @return the path with dots, by which answers and faults name the field */
    public String key() {
        return String.join(".", path);
    }

    /** @return digits after the decimal sign that a number may have if the form says so, else 0 */
    public int decimals() {
        return rules.decimals().fixed().map(digits -> ((BigDecimal) digits).intValue()).orElse(0);
    }

    /** @return minutes between the times that are offered */
    public int timeStep() {
        return looks.timeStep();
    }

    /** @return whether options can be found by typing */
    public boolean isSearchable() {
        return looks.searchable();
    }

    /** @return kinds of files as in the accept attribute of HTML, such as {@code .pdf,image/*}; empty for any */
    public String fileTypes() {
        return rules.fileTypes();
    }

    record Texts(LocalText label, LocalText timeLabel, LocalText help, LocalText prefix, LocalText suffix) {}

    /**
     * What an answer must keep to.
     *
     * @param format            {@code email}, {@code phone} or empty
     * @param patternSentence   what to say when the pattern does not match, by language; empty for the general sentence
     * @param decimals          digits after the decimal sign at most
     * @param step              an answer is a whole number of these
     * @param earliest          first day that may be answered
     * @param latest            last day that may be answered
     * @param notPast           whether days before today are refused
     * @param fileTypes         as in the accept attribute of HTML, such as {@code .pdf,image/*}; empty for any
     * @param severalFiles      whether more than one file may be added
     */
    record Rules(boolean required, Setting minLength, Setting maxLength, Setting min, Setting max, Optional<Pattern> pattern,
            Map<String, String> patternSentence, String format, Setting decimals, Setting step, Setting earliest,
            Setting latest, boolean notPast, String fileTypes, Setting severalFiles) {}

    /**
     * What can be chosen: fixed options, or a variable or expression that yields a list.
     *
     * @param fixed   option and its label by language
     * @param dynamic expression that yields a list of texts, numbers or maps with {@code value} and {@code label}
     */
    record Choices(List<Choice> fixed, Setting dynamic) {

        static final Choices NONE = new Choices(List.of(), Setting.NONE);
    }

    record Choice(String value, LocalText label) {}

    /** @param timeStep minutes between the times that are offered */
    record Looks(boolean searchable, int timeStep) {}
}
