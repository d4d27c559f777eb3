package nl.ruilwerk.hardship;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.words.Words;

/**
 * A check that led to the disputed outcome, as it was told then.
 *
 * @param code     of the finding
 * @param sentence by two-letter language code
 * @param citation where the regulation says so; may be empty
 */
public record DisputedCheck(String code, List<String> rules, Map<String, String> sentence, String citation) {

    public DisputedCheck {
        rules = List.copyOf(rules);
        sentence = Map.copyOf(sentence);
    }

    static DisputedCheck of(Finding finding) {
        return new DisputedCheck(finding.code(), finding.ruleIds(), Map.of("nl", finding.say(Words.LANGUAGES.get(0)),
                "en", finding.say(Words.LANGUAGES.get(1))), finding.citation());
    }

    public String in(Locale locale) {
        return sentence.getOrDefault(locale.getLanguage(), sentence.getOrDefault("nl", code));
    }
}
