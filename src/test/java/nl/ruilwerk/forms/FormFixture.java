package nl.ruilwerk.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.words.Words;

/** Forms of a few lines; today is Friday 1 May 2026. */
public final class FormFixture {

    public static final Locale DUTCH = Words.LANGUAGES.get(0);
    public static final Locale ENGLISH = Words.LANGUAGES.get(1);
    public static final Clock FIRST_OF_MAY = Clock.fixed(Instant.parse("2026-05-01T08:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    public static final Words WORDS = new Words();

    private static final String FILE = "forms/test/try-out.form";

    private FormFixture() {}

    /** @param components JSON objects, divided by commas */
    public static FormDefinition form(String components) {
        return FormCatalog.of(FIRST_OF_MAY, Map.of(FILE, file(components))).form("tryOut");
    }

    /** @return the text of a file with these components; the first one stands on line 5 */
    public static String file(String components) {
        return """
                {
                  "type": "default",
                  "id": "tryOut",
                  "components": [
                %s
                  ]
                }
                """.formatted(components.stripTrailing());
    }

    /** @return a field with the label "Veld" in both languages and more properties, each beginning with a comma */
    public static String field(String type, String key, String more) {
        return """
                {"type": "%s", "key": "%s", "label": "Veld", "properties": {"label.en": "Field"}%s}""".formatted(type, key, more);
    }

    public static List<FormFault> faults(String components) {
        return faultsOf(file(components));
    }

    public static List<FormFault> faultsOf(String file) {
        try {
            FormCatalog.of(FIRST_OF_MAY, Map.of(FILE, file));
            return List.of();
        } catch (BrokenFormsException broken) {
            return broken.faults();
        }
    }

    static FormScreen screen(FormDefinition form, Map<String, ?> raw, Map<String, ?> context, Locale locale) {
        return form.screen(raw, context, FormFiles.NONE, locale, WORDS);
    }
}
