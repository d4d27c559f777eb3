package nl.ruilwerk.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text of a form in its languages. The file's own is Dutch; a language that the file does not have gets the Dutch one. */
record LocalText(Map<String, Template> byLanguage) {

    static final String OWN_LANGUAGE = "nl";
    static final LocalText NONE = new LocalText(Map.of());

    LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    List<Template.Piece> fill(Locale locale, Feel feel, FeelScope data) {
        Template own = byLanguage.getOrDefault(OWN_LANGUAGE, Template.EMPTY);
        return byLanguage.getOrDefault(locale.getLanguage(), own).fill(feel, data);
    }
}
