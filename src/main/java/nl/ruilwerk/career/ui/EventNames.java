package nl.ruilwerk.career.ui;

import java.util.Locale;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** How people call an event of a scheme; one that the product does not know is called as the pack calls it. */
@Component
public class EventNames {

    private final Words words;

    EventNames(Words words) {
        this.words = words;
    }

    /** @param happened such as {@code hours-changed} */
    public String of(String happened, Locale locale) {
        String key = "career.event." + happened;
        return words.knows(locale, key) ? words.say(locale, key) : happened.replace('-', ' ');
    }
}
