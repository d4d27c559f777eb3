package nl.ruilwerk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where each rule of the catalogues in {@code docs/rules} stands, and what proves it.
 *
 * <p>A rule is carried by every file of the product that names its id, and proved by every test that does: a test class, or a scenario
 * that lists it under {@code proves}. A pack among the tests is part of a proof, not of the product.
 */
final class RuleTrace {

    static final Path CATALOGUES = Path.of("docs/rules");
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9-])(HS|LZ|AV|LX|AL|UL)-[ATX]?\\d+(?!\\d)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\| *\\**([A-Z]{2}-[ATX]?\\d+)\\** *\\|(.*)$");
    private static final Pattern TITLE = Pattern.compile("(?m)^# (?:Rule catalogue|Capability catalogue)[^\\w]*(.+)$");
    private static final Pattern PROVES = Pattern.compile("(?m)^\\s*proves:((?:[^\\[\\n]*\\[[^\\]]*\\])|(?:[^\\n]*(?:\\n\\s*- .*)*))");

    /** What can be said of one rule. */
    enum State { WORKS, PART, NOT_YET }

    /**
     * One catalogue.
     *
     * @param file  name of the file
     * @param title of which scheme, in words
     * @param rules ids in the order of the catalogue
     */
    record Catalogue(String file, String title, List<String> rules) {}

    private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    private final Map<String, Set<Path>> carriers = new TreeMap<>();
    private final Map<String, Set<Path>> proofs = new TreeMap<>();
    private final Map<String, Set<Path>> mentions = new TreeMap<>();

    private RuleTrace() {}

    /** Reads the catalogues and every file of the working copy that may name a rule. */
    static RuleTrace read() {
        RuleTrace trace = new RuleTrace();
        for (Path file : below(CATALOGUES)) {
            String text = textOf(file);
            Matcher definition = DEFINITION.matcher(text);
            List<String> rules = definition.results().map(found -> found.group(1)).toList();
            Matcher title = TITLE.matcher(text);
            trace.catalogues.put(file.getFileName().toString(), new Catalogue(file.getFileName().toString(),
                    title.find() ? title.group(1).strip() : file.getFileName().toString(), rules));
        }
        below(Path.of("src/main")).forEach(file -> trace.note(trace.carriers, file, textOf(file)));
        below(Path.of("processes")).forEach(file -> trace.note(trace.carriers, file, textOf(file)));
        below(Path.of("forms")).forEach(file -> trace.note(trace.carriers, file, textOf(file)));
        for (Path file : below(Path.of("src/test"))) {
            String text = textOf(file);
            trace.note(trace.mentions, file, text);
            if (file.startsWith(SCENARIOS)) {
                PROVES.matcher(text).results().forEach(proved -> trace.note(trace.proofs, file, proved.group(1)));
            } else if (file.toString().endsWith("Test.java") && !file.startsWith(Path.of("src/test/java/nl/ruilwerk/docs"))) {
                trace.note(trace.proofs, file, text);
            }
        }
        for (Path file : below(Path.of("docs"))) {
            if (!file.startsWith(CATALOGUES)) {
                trace.note(trace.mentions, file, textOf(file));
            }
        }
        trace.note(trace.mentions, Path.of("README.md"), textOf(Path.of("README.md")));
        return trace;
    }

    private void note(Map<String, Set<Path>> places, Path file, String text) {
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            places.computeIfAbsent(matcher.group(), none -> new TreeSet<>()).add(file);
        }
    }

    /** @return in order of file name */
    List<Catalogue> catalogues() {
        return List.copyOf(catalogues.values());
    }

    /** @throws IllegalArgumentException if there is no such catalogue */
    Catalogue catalogue(String file) {
        if (!catalogues.containsKey(file)) {
            throw new IllegalArgumentException("No catalogue " + file + "; there are " + catalogues.keySet());
        }
        return catalogues.get(file);
    }

    /** @return files of the product that name the rule, sorted */
    Set<Path> carriersOf(String rule) {
        return carriers.getOrDefault(rule, Set.of());
    }

    /** @return tests and scenarios that name the rule, sorted */
    Set<Path> proofsOf(String rule) {
        return proofs.getOrDefault(rule, Set.of());
    }

    /** Vectors and worked examples are carried by nothing: they are there to be proved. */
    static boolean isExample(String rule) {
        return rule.matches("[A-Z]{2}-[TX]\\d+");
    }

    State state(String rule) {
        boolean carried = isExample(rule) || !carriersOf(rule).isEmpty();
        boolean proved = !proofsOf(rule).isEmpty();
        if (carried && proved) {
            return State.WORKS;
        }
        return proved || carried && !isExample(rule) ? State.PART : State.NOT_YET;
    }

    /** @return rules of a finished scheme without a carrier or without a test */
    List<String> unfinished(Catalogue catalogue) {
        return catalogue.rules().stream().filter(rule -> state(rule) != State.WORKS).toList();
    }

    /** @return ids that are named somewhere and in no catalogue, with the files */
    Map<String, Set<Path>> unknown() {
        Set<String> known = new TreeSet<>();
        catalogues.values().forEach(catalogue -> known.addAll(catalogue.rules()));
        Map<String, Set<Path>> unknown = new TreeMap<>();
        for (Map<String, Set<Path>> places : List.of(carriers, mentions)) {
            places.forEach((rule, files) -> {
                if (!known.contains(rule)) {
                    unknown.computeIfAbsent(rule, none -> new TreeSet<>()).addAll(files);
                }
            });
        }
        return unknown;
    }

    /** @return ids that a catalogue defines twice */
    List<String> doubles() {
        List<String> all = new ArrayList<>();
        catalogues.values().forEach(catalogue -> all.addAll(catalogue.rules()));
        return all.stream().filter(rule -> Collections.frequency(all, rule) > 1).distinct().toList();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|yaml|yml|bpmn|dmn|form|sql|properties|html|md|json|css|csv|txt)"))
                    .filter(file -> !file.equals(RulesPage.PAGE) && !file.endsWith("RuleTrace.java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
