package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that tells somebody with a text editor what to write: each block begins with its file and whether it is new, is added at the end,
 * replaces the file, or changes it. A change is a block of {@code diff} with a line {@code @@} before each place; context and lines taken away
 * must stand in the file exactly once.
 */
public record Recipe(Path page, List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+\\R(?:#|//) ([\\w./-]+\\.\\w+) \\((new|add|replace|change)\\)\\R(.*?)^```");

    public record Step(String file, String way, String text) {}

    public static Recipe of(String page) throws IOException {
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
    public void follow(Path folder) throws IOException {
        for (Step step : steps) {
            follow(step, folder);
        }
    }

    /** Does what the page says about one file. */
    void follow(String name, Path folder) throws IOException {
        List<Step> about = steps.stream().filter(step -> step.file().equals(name)).toList();
        assertThat(about).as(page + " about " + name).isNotEmpty();
        for (Step step : about) {
            follow(step, folder);
        }
    }

    /** @return what the page shows as output, block by block */
    List<String> outputs() throws IOException {
        return Pattern.compile("(?ms)^```text\\R(.*?)^```").matcher(Files.readString(page)).results().map(block -> block.group(1)).toList();
    }

    private void follow(Step step, Path folder) throws IOException {
        Path file = folder.resolve(step.file());
        assertThat(Files.exists(file)).as(page + ": is there " + step.file() + " before its step '" + step.way() + "'?").isEqualTo(!step.way().equals("new"));
        Files.createDirectories(file.getParent());
        if (step.way().equals("add")) {
            Files.writeString(file, "\n" + step.text(), StandardOpenOption.APPEND);
        } else if (step.way().equals("change")) {
            Files.writeString(file, changed(Files.readString(file), step.text()));
        } else {
            Files.writeString(file, step.text());
        }
    }

    private String changed(String text, String diff) {
        String result = text;
        for (String place : diff.split("(?m)^@@\\R")) {
            if (place.isEmpty()) {
                continue;
            }
            String before = place.lines().filter(line -> !line.startsWith("+")).map(line -> line.substring(1) + "\n").reduce("", String::concat);
            String after = place.lines().filter(line -> !line.startsWith("-")).map(line -> line.substring(1) + "\n").reduce("", String::concat);
            assertThat(result.split(Pattern.quote(before), -1)).as(page + ": how often is this in the file?\n" + before).hasSize(2);
            result = result.replace(before, after);
        }
        return result;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
