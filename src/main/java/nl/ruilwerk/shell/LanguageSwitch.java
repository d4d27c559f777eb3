package nl.ruilwerk.shell;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import nl.ruilwerk.words.Words;

/** Chooses the language; each language is written in itself. */
class LanguageSwitch extends RadioButtonGroup<Locale> {

    LanguageSwitch(Words words, LanguageChoice choice) {
        setLabel(words.say(getLocale(), "shell.person.LANGUAGE"));
        setItems(Words.LANGUAGES);
        setItemLabelGenerator(LanguageSwitch::nameOf);
        Words.LANGUAGES.stream().filter(language -> language.getLanguage().equals(getLocale().getLanguage())).findFirst()
                .ifPresent(this::setValue);
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choice.choose(change.getValue());
            }
        });
    }

    /** @return such as {@code Nederlands} */
    static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
