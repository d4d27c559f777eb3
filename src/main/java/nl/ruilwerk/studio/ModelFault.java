package nl.ruilwerk.studio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.words.Words;

/**
 * Something in a model that may not be, told so that its owner can mend it.
 *
 * @param line    from 1; 0 when it concerns the whole file
 * @param element id of the element, or of the nearest element around it
 * @param label   what stands on its shape
 * @param key     of the sentence that says what is wrong and what would do
 */
public record ModelFault(String file, int line, Optional<String> element, Optional<String> label, String key,
                         Map<String, Object> figures) {

    public ModelFault {
        figures = Map.copyOf(figures);
    }

    /** @return one line: {@code file:line element "label": sentence} */
    public String say(Words words, Locale locale) {
        return file + (line > 0 ? ":" + line : "")
                + element.map(id -> " " + id).orElse("")
                + label.map(text -> " \"" + text + "\"").orElse("")
                + ": " + words.say(locale, key, figures);
    }
}
