package nl.ruilwerk.hardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The pack of De Hoeksche School under another code, with the hardship clause of Lelie 2015: six weeks, §6.3.1. */
final class PackWithClause {

    static final String SCHEME = "school-with-clause";

    private static final String CLAUSE = """

              - name: hardship_term
                unit: days
                text: { nl: "Tijd om op de hardheidsclausule te beslissen", en: "Time to decide on the hardship clause" }
                rules: [LZ-155, LZ-156]
                cite: "§6.3.1"
                values:
                  - { from: 2023-01-01, value: 42 }

              - name: hardship_reminder
                unit: days
                text: { nl: "Dagen vooraf waarop de beslisser wordt herinnerd", en: "Days before at which the decider is reminded" }
                rules: [LZ-156]
                cite: "employer's own setting"
                values:
                  - { from: 2023-01-01, value: 14 }
            """;

    private PackWithClause() {}

    /** @return the folder of the pack */
    static Path write() {
        try {
            Path shipped = Path.of("src/main/resources/scheme/hoeksche-school");
            Path folder = Files.createTempDirectory("schemes").resolve(SCHEME);
            try (Stream<Path> files = Files.walk(shipped)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(shipped.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    String text = Files.readString(file).replace("scheme: hoeksche-school\n", "scheme: " + SCHEME + "\n");
                    Files.writeString(copy, copy.endsWith("parameters.yaml") ? text.stripTrailing() + "\n" + CLAUSE : text);
                }
            }
            return folder;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
