package nl.ruilwerk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.docs.RuleTrace.Catalogue;
import nl.ruilwerk.docs.RuleTrace.State;

/**
 * The page {@code docs/rules.md}: each rule with where it stands, what proves it and how far it is.
 *
 * <p>Run {@link #main} in the root of the repository to write it anew; {@link #REGENERATE} says how.
 */
final class RulesPage {

    static final Path PAGE = Path.of("docs/rules.md");
    static final String REGENERATE = "./mvnw test -Dtest=RuleTraceTest -Druilwerk.rules.write=true";

    private static final Map<State, String> WORDS = new EnumMap<>(Map.of(State.WORKS, "works", State.PART, "part", State.NOT_YET, "not yet"));
    /** More files than this say that the rule is everywhere, not where it is. */
    private static final int MOST_LINKS = 6;

    private RulesPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, text(RuleTrace.read()));
    }

    /** @return the page; the same working copy gives the same text */
    static String text(RuleTrace trace) {
        StringBuilder page = new StringBuilder("""
                # Rules: where they stand and what proves them

                Generated from the working copy; do not edit. To write it anew: `%s`

                **works**: carried by the product and proved by a test or scenario. **part**: one of the two, or only in a pack of the tests.
                **not yet**: neither. Worked examples and vectors (ids with T or X) only need proof. Readings have ids with A. In the catalogues of
                [docs/rules](rules) is what each rule says.

                | catalogue | rules | works | part | not yet |
                | --- | ---: | ---: | ---: | ---: |
                """.formatted(REGENERATE));
        for (Catalogue catalogue : trace.catalogues()) {
            Map<State, Long> counts = catalogue.rules().stream().collect(Collectors.groupingBy(trace::state, Collectors.counting()));
            page.append("| [").append(catalogue.title()).append("](rules/").append(catalogue.file()).append(") | ").append(catalogue.rules().size());
            for (State state : List.of(State.WORKS, State.PART, State.NOT_YET)) {
                page.append(" | ").append(counts.getOrDefault(state, 0L));
            }
            page.append(" |\n");
        }
        for (Catalogue catalogue : trace.catalogues()) {
            page.append("\n## ").append(catalogue.title()).append("\n\n| rule | where | tests | state |\n| --- | --- | --- | --- |\n");
            for (String rule : catalogue.rules()) {
                page.append("| ").append(rule).append(" | ").append(links(trace.carriersOf(rule))).append(" | ").append(links(trace.proofsOf(rule)))
                        .append(" | ").append(WORDS.get(trace.state(rule))).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String links(Set<Path> files) {
        Stream<String> shown = files.stream().limit(MOST_LINKS)
                .map(file -> "[" + file.getFileName() + "](../" + file.toString().replace('\\', '/') + ")");
        String more = files.size() > MOST_LINKS ? ", " + (files.size() - MOST_LINKS) + " more" : "";
        return shown.collect(Collectors.joining(", ")) + more;
    }
}
