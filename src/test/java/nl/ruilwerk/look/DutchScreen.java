package nl.ruilwerk.look;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A screen without a browser, in Dutch, with the sentences of the product. */
class DutchScreen implements BeforeEachCallback, AfterEachCallback {

    private static final String PROVIDER = "vaadin.i18n.provider";

    /** The sentences, for an instantiator without Spring. */
    public static class Sentences implements I18NProvider {

        private final Words words = new Words();

        @Override
        public List<Locale> getProvidedLocales() {
            return Words.LANGUAGES;
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... figures) {
            return words.say(locale, key);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        System.setProperty(PROVIDER, Sentences.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Words.LANGUAGES.get(0));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }
}
