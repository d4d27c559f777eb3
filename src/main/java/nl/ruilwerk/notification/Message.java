package nl.ruilwerk.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.words.Words;

/**
 * A message in somebody's inbox.
 *
 * @param key    of the sentence
 * @param link   address within the application, without a leading slash
 * @param readAt empty while unread
 */
public record Message(UUID id, String key, Map<String, Object> figures, Optional<String> link, Instant sentAt,
                      Optional<Instant> readAt) {

    public Message {
        figures = Map.copyOf(figures);
    }

    public boolean isUnread() {
        return readAt.isEmpty();
    }

    /** @return the sentence for the reader */
    public String say(Words words, Locale language) {
        return words.say(language, key, in(language));
    }

    /** @return the line above the sentence; empty if the message has none */
    public Optional<String> title(Words words, Locale language) {
        String titleKey = key + ".TITLE";
        return words.knows(language, titleKey) ? Optional.of(words.say(language, titleKey, in(language))) : Optional.empty();
    }

    private Map<String, Object> in(Locale language) {
        Map<String, Object> said = new HashMap<>(figures);
        said.replaceAll((name, figure) -> figure instanceof Map<?, ?> texts
                ? texts.containsKey(language.getLanguage()) ? texts.get(language.getLanguage()) : texts.values().iterator().next()
                : figure);
        return said;
    }
}
