package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists: files, folders, packages and classes in backticks, and the links between pages. */
class DocsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern BACKTICKS = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(java|md|bpmn|dmn|form|sql|yaml|yml|svg|css|properties)");
    private static final Pattern FOLDER = Pattern.compile("(src|docs|processes|forms|nl)(/[\\w.-]+)+/?");
    private static final Pattern CLASS = Pattern.compile("nl\\.ruilwerk(\\.\\w+)+");
    /** What a path may be short for. */
    private static final List<Path> ROOTS = List.of(Path.of(""), Path.of("docs"), Path.of("src/main/java"), Path.of("src/main/java/nl/ruilwerk"),
            Path.of("src/test/java/nl/ruilwerk"), Path.of("src/main/resources"), Path.of("src/test/resources/packs/lelie"));

    @Test
    void namesOnlyFilesAndClassesThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            Matcher named = BACKTICKS.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
            while (named.find()) {
                String text = named.group(1).strip();
                if (looksLikeAPath(text) && !exists(page, text)) {
                    missing.add(page + ": " + text);
                } else if (CLASS.matcher(text).matches() && !exists(page, text.replace('.', '/')) && !exists(page, text.replace('.', '/') + ".java")) {
                    missing.add(page + ": " + text);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void linksOnlyToPagesThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*") && !Files.exists(beside(page, link.group(1)))) {
                    broken.add(page + ": " + link.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void listsEveryDecision() throws IOException {
        String index = Files.readString(Path.of("docs/architecture.md"));
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            assertThat(decisions.map(page -> page.getFileName().toString())).allSatisfy(name -> assertThat(index).contains("decisions/" + name));
        }
    }

    /** The decisions that the code points at are there too. */
    @Test
    void findsEveryDecisionThatTheCodeNames() throws IOException {
        List<String> missing = new ArrayList<>();
        Pattern decision = Pattern.compile("docs/decisions/[\\w-]+\\.md");
        for (Path file : below(Path.of("src"), ".java")) {
            Matcher named = decision.matcher(Files.readString(file));
            while (named.find()) {
                if (!Files.exists(Path.of(named.group()))) {
                    missing.add(file + ": " + named.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean looksLikeAPath(String text) {
        return FILE.matcher(text).matches() || FOLDER.matcher(text).matches();
    }

    /** A bare name is enough for a file whose name says where it is. */
    private static boolean exists(Path page, String text) {
        if (FILE.matcher(text).matches() && !text.contains("/") && anywhere(text)) {
            return true;
        }
        return ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(text))) || Files.exists(beside(page, text));
    }

    private static boolean anywhere(String name) {
        return Stream.of("src", "docs", "processes", "forms").anyMatch(folder -> below(Path.of(folder), "/" + name).size() > 0);
    }

    private static Path beside(Path page, String text) {
        return page.getParent() == null ? Path.of(text) : page.getParent().resolve(text);
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(below(Path.of("docs"), ".md"));
        // the rule catalogue is the business's own text and names files of nobody
        pages.removeIf(page -> page.startsWith("docs/rules"));
        pages.addAll(List.of(Path.of("README.md"), Path.of("processes/README.md")));
        return pages;
    }

    private static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().replace('\\', '/').endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
