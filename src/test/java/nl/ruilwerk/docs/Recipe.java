package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that tells somebody with a text editor what to write: each block of YAML begins with its file and whether it is new, is added at
 * the end, or replaces the file.
 */
record Recipe(Path page, List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\R# ([\\w./-]+\\.yaml) \\((new|add|replace)\\)\\R(.*?)^```");

    record Step(String file, String way, String text) {}

    static Recipe of(String page) throws IOException {
        Path path = Path.of("docs", page);
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(path));
        while (block.find()) {
            steps.add(new Step(block.group(1), block.group(2), block.group(3)));
        }
        assertThat(steps).as("blocks of " + page).isNotEmpty();
        return new Recipe(path, steps);
    }

    /** Does what the page says, in this folder. */
    void follow(Path folder) throws IOException {
        for (Step step : steps) {
            Path file = folder.resolve(step.file());
            assertThat(Files.exists(file)).as(page + ": is there " + step.file() + " before its step '" + step.way() + "'?").isEqualTo(!step.way().equals("new"));
            Files.createDirectories(file.getParent());
            if (step.way().equals("add")) {
                Files.writeString(file, "\n" + step.text(), StandardOpenOption.APPEND);
            } else {
                Files.writeString(file, step.text());
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
