package nl.ruilwerk.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sentence or name in several languages; may name figures in braces, such as {@code {amount}}.
 *
 * @param byLanguage the text by two-letter language code; never empty
 */
public record Text(@JsonValue Map<String, String> byLanguage) {

    /** A text without words, for findings that need no sum. */
    public static final Text NONE = Text.of("", "");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Text of(String dutch, String english) {
        return new Text(Map.of("nl", dutch, "en", english));
    }

    /** @return the text in that language, in Dutch when the language has none */
    public String in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.getOrDefault("nl", byLanguage.values().iterator().next()));
    }

    /** @return this text and another after it, in each language that this one has */
    Text then(Text next) {
        Map<String, String> both = new TreeMap<>(byLanguage);
        both.replaceAll((language, text) -> text + " " + next.in(Locale.forLanguageTag(language)));
        return new Text(both);
    }

    public boolean isEmpty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
