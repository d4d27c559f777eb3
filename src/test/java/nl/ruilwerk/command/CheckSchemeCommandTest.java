package nl.ruilwerk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check-scheme}: what it prints and how it ends, without Spring and without a database. */
class CheckSchemeCommandTest {

    private final CommandRun command = new CommandRun();

    @TempDir
    private Path folder;

    @Test
    void endsWellForAPackWithoutErrors() {
        assertThat(command.run("check-scheme", "src/main/resources/scheme/hoeksche-school")).isZero();
        assertThat(command.out()).contains("hoeksche-school: 0 errors");
    }

    @Test
    void countsWarningsAsErrorsWhenToldTo() {
        assertThat(command.run("check-scheme", "--strict", "src/main/resources/scheme/hoeksche-school")).isEqualTo(1);
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), "format: 1\nscheme: [\n");

        assertThat(command.run("check-scheme", folder.toString())).isEqualTo(1);
        assertThat(command.out()).containsPattern("scheme\\.yaml:\\d+: error: not YAML");
    }

    @Test
    void writesTheFindingsAsJson() throws IOException {
        Path json = folder.resolve("found.json");

        command.run("check-scheme", "--json", json.toString(), "src/main/resources/scheme/lelie");

        assertThat(new ObjectMapper().readTree(json.toFile()).get("lelie")).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.fieldNames()).toIterable().contains("file", "line", "grade", "what", "right"));
    }

    @Test
    void saysWhenThereIsNothingToCheck() {
        assertThat(command.run("check-scheme", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(command.run("check-scheme", folder.toString())).isEqualTo(2);
        assertThat(command.run("check-scheme")).isEqualTo(2);
        assertThat(command.err()).contains("There is no folder", "the folder has no pack", "Missing required parameter");
    }

    @Test
    void explainsItself() {
        assertThat(command.run("check-scheme", "--help")).isZero();
        assertThat(command.out()).contains("Checks scheme packs", "--strict", "--json", "Exit codes");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        assertThat(command.run("check-scheme", "--loud", "src/main/resources/scheme/lelie")).isEqualTo(2);
        assertThat(command.err()).contains("--loud");
    }
}
