package nl.ruilwerk.forms;

import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;

/**
 * Why one answer is not accepted.
 *
 * @param key        of the field, with dots; for a key that the form does not have: that key
 * @param messageKey of the sentence for people
 * @param figures    values by the name that the sentence uses
 * @param ownWords   the form's own sentence by language, which goes before the general one; mostly empty
 */
public record FieldFault(String key, String messageKey, Map<String, Object> figures, Map<String, String> ownWords) {

    public FieldFault {
        figures = Map.copyOf(figures);
        ownWords = Map.copyOf(ownWords);
    }

    /** A fault that the host of a form found in an answer, to be shown at its field. */
    public static FieldFault because(String key, Refusal refusal) {
        return new FieldFault(key, refusal.reason().messageKey(), refusal.figures(), Map.of());
    }

    static FieldFault of(String key, String name, Map<String, Object> figures) {
        return new FieldFault(key, "forms.fault." + name, figures, Map.of());
    }

    /** @return the sentence for people; plain text, to be escaped by what shows it */
    public String sentence(Locale locale, Words words) {
        String own = ownWords.getOrDefault(locale.getLanguage(), ownWords.getOrDefault(LocalText.OWN_LANGUAGE, ""));
        return own.isEmpty() ? words.say(locale, messageKey, figures) : own;
    }
}
