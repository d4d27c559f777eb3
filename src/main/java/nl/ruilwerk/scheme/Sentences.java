package nl.ruilwerk.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The sentences of checks that every scheme has, in every language; files {@code messages/scheme_<language>.properties}. */
final class Sentences {

    private static final Map<String, Text> ALL = load();

    private Sentences() {}

    /** @throws IllegalArgumentException if no file has the key: a fault of the build */
    static Text of(String key) {
        Text text = ALL.get("scheme." + key);
        if (text == null) {
            throw new IllegalArgumentException("No sentence 'scheme." + key + "'");
        }
        return text;
    }

    private static Map<String, Text> load() {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        for (String language : List.of("nl", "en")) {
            Properties lines = new Properties();
            String file = "/messages/scheme_" + language + ".properties";
            try (InputStreamReader text = new InputStreamReader(Sentences.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                lines.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            lines.forEach((key, sentence) -> byKey.computeIfAbsent((String) key, none -> new HashMap<>()).put(language, (String) sentence));
        }
        Map<String, Text> all = new HashMap<>();
        byKey.forEach((key, words) -> all.put(key, new Text(words)));
        return all;
    }
}
