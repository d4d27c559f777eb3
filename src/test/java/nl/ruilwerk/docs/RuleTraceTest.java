package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ruilwerk.docs.RuleTrace.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * Every rule of a finished scheme stands in the product and in a test, no id is invented, and {@code docs/rules.md} is up to date.
 *
 * @see "docs/rules.md"
 */
class RuleTraceTest {

    /** Schemes of which every rule must work. A scheme enters here when its pack is complete. */
    private static final List<String> FINISHED = List.of("hoeksche-school-2023.md", "avom.md", "lelie-2015.md");

    private final RuleTrace trace = RuleTrace.read();

    @Test
    void carriesAndProvesEveryRuleOfAFinishedScheme() {
        Set<String> unfinished = new TreeSet<>();
        FINISHED.forEach(file -> unfinished.addAll(trace.unfinished(trace.catalogue(file))));

        assertThat(unfinished).as("rules without a carrier or without a test").isEmpty();
    }

    @Test
    void namesOnlyRulesOfACatalogue() {
        assertThat(trace.unknown()).isEmpty();
        assertThat(trace.doubles()).isEmpty();
    }

    @Test
    void readsTheCataloguesWhole() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Catalogue catalogue : trace.catalogues()) {
            sizes.put(catalogue.file(), catalogue.rules().size());
        }

        assertThat(sizes).containsEntry("hoeksche-school-2023.md", 178 + 33 + 17).containsEntry("lelie-2015.md", 205 + 43 + 30)
                .containsEntry("avom.md", 173).containsEntry("lanxess-ikp-2023.md", 308).containsEntry("alleo-platform.md", 153);
    }

    @Test
    void keepsThePageUpToDate() throws IOException {
        String text = RulesPage.text(trace);
        if (Boolean.getBoolean("ruilwerk.rules.write")) {
            Files.writeString(RulesPage.PAGE, text);
        }

        assertThat(Files.readString(RulesPage.PAGE)).as(RulesPage.PAGE + " is not up to date; write it anew: " + RulesPage.REGENERATE).isEqualTo(text);
    }
}
