package nl.ruilwerk.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The language of the screen in use, and the few words and figures that the parts write themselves. */
final class Texts {

    private Texts() {
    }

    /** @return the language of the screen in use; Dutch where there is no screen */
    static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Words.LANGUAGES.get(0) : ui.getLocale();
    }

    /**
     * @param key    a key of {@code messages/look_*.properties}, without the leading {@code look.}
     * @param values name and value by turns, for the named placeholders
     */
    static String text(String key, Object... values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put((String) values[i], values[i + 1]);
        }
        Locale language = language();
        return Words.fill(language, LocaleUtil.getI18NProvider()
                .map(words -> words.getTranslation("look." + key, language)).orElse(key), named);
    }

    /** @return hours as people write them in the language of the screen, with the unit */
    static String hours(Hours hours) {
        return Formats.hours(language(), hours);
    }

    /** @return the amount as people write it in the language of the screen */
    static String money(Money amount) {
        return Formats.money(language(), amount);
    }
}
