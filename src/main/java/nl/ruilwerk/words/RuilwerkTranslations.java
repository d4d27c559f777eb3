package nl.ruilwerk.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets Vaadin components ask for the product's sentences. */
@Component
class RuilwerkTranslations implements I18NProvider {

    private final Words words;

    RuilwerkTranslations(Words words) {
        this.words = words;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Words.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... figures) {
        return words.say(locale, key);
    }
}
