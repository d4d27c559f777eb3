package nl.ruilwerk.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.outcome.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Dutch and English say the same things, and every no has its sentence. */
class WordsTest {

    private static final Pattern FIGURE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final Map<String, Properties> files = new TreeMap<>();

    WordsTest() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            Properties lines = new Properties();
            try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                lines.load(text);
            }
            files.put(file.getFilename().replace(".properties", ""), lines);
        }
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(files).isNotEmpty();
        files.keySet().forEach(name -> assertThat(files.get(name).stringPropertyNames()).as("keys of %s.properties", name)
                .containsExactlyInAnyOrderElementsOf(files.getOrDefault(other(name), new Properties()).stringPropertyNames()));
    }

    @Test
    void usesTheSameFiguresInBothLanguages() {
        List<String> differing = new ArrayList<>();
        files.forEach((name, lines) -> lines.stringPropertyNames().forEach(key -> {
            String translated = files.getOrDefault(other(name), new Properties()).getProperty(key, "");
            if (!figures(lines.getProperty(key)).equals(figures(translated))) {
                differing.add(name + ": " + key);
            }
        }));

        assertThat(differing).isEmpty();
    }

    @Test
    void takesATextByLanguageInTheLanguageOfTheSentence() {
        Map<String, Object> figures = Map.of("goal", Map.of("nl", "Fiets", "en", "Bicycle"), "unit", Map.of("nl", "Primair onderwijs"));

        assertThat(Words.fill(Words.LANGUAGES.get(0), "Bon controleren: {goal}", figures)).isEqualTo("Bon controleren: Fiets");
        assertThat(Words.fill(Words.LANGUAGES.get(1), "Check receipt: {goal}, {unit}", figures)).isEqualTo("Check receipt: Bicycle, Primair onderwijs");
    }

    @Test
    void hasASentenceForEveryReason() {
        Set<String> known = new TreeSet<>();
        files.values().forEach(lines -> known.addAll(lines.stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        int reasons = 0;
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.ruilwerk")) {
            if (type.isEnum() && type.isAssignableTo(Reason.class)) {
                for (Object reason : type.reflect().getEnumConstants()) {
                    reasons++;
                    if (!known.contains(((Reason) reason).messageKey())) {
                        missing.add(((Reason) reason).messageKey());
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(reasons).isGreaterThan(20);
    }

    private static String other(String name) {
        return name.endsWith("_nl") ? name.replaceAll("_nl$", "_en") : name.replaceAll("_en$", "_nl");
    }

    private static Set<String> figures(String sentence) {
        Set<String> figures = new TreeSet<>();
        Matcher found = FIGURE.matcher(sentence);
        while (found.find()) {
            figures.add(found.group(1));
        }
        return figures;
    }
}
