package nl.ruilwerk.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The pack of De Hoeksche School under another code, with the waiting list of Lelie 2015 (LZ-79 to LZ-82) and a manager who decides
 * over what costs less than 1,000.00.
 */
final class PackWithWaitingList {

    static final String SCHEME = "school-in-line";

    private static final String CAPS = """
            caps:
              rules: [LZ-79, LZ-80, LZ-81, LZ-82, LZ-153]
              places-are: limit
              beyond: waiting-list
              over-budget: waiting-list
              partial: true
              offer-days: 7
              hold-days: 10

            steps:
              - code: manager-decides
                role: manager
                rules: [LZ-52, LZ-148]
                when: request.cost < 1000
                default: refuse
                days: 14
                sees: [hours, period]
                text: { nl: "Je leidinggevende beslist.", en: "Your manager decides." }
            """;

    private static final String PARAMETERS = """

              - { name: step_reminder, unit: days, text: { nl: "Herinnering", en: "Reminder" }, rules: [LZ-148], cite: "own setting", values: [{ from: 2023-01-01, value: 3 }] }
              - { name: step_escalation, unit: days, text: { nl: "Doorgeven", en: "Pass on" }, rules: [LZ-148], cite: "own setting", values: [{ from: 2023-01-01, value: 5 }] }
            """;

    private PackWithWaitingList() {}

    /** @return the folder of the pack */
    static Path write() {
        try {
            Path shipped = Path.of("src/main/resources/scheme/hoeksche-school");
            Path folder = Files.createTempDirectory("schemes").resolve(SCHEME);
            try (Stream<Path> files = Files.walk(shipped)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(shipped.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    String text = Files.readString(file).replace("scheme: hoeksche-school\n", "scheme: " + SCHEME + "\n")
                            .replaceFirst("(?s)\ncaps:\n  rules: \\[HS-47.*?\n\n", "\n" + CAPS + "\n");
                    Files.writeString(copy, copy.endsWith("parameters.yaml") ? text.stripTrailing() + "\n" + PARAMETERS : text);
                }
            }
            return folder;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
