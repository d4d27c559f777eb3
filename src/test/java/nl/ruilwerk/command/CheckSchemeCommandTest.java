package nl.ruilwerk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ruilwerk.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code check-scheme}: what it prints and how it ends, without Spring and without a database. */
class CheckSchemeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine command = RuilwerkCommand.commandLine(Application.class);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void endsWellForAPackWithoutErrors() {
        assertThat(run("check-scheme", "src/main/resources/scheme/hoeksche-school")).isZero();
        assertThat(out.toString()).contains("hoeksche-school: 0 errors");
    }

    @Test
    void countsWarningsAsErrorsWhenToldTo() {
        assertThat(run("check-scheme", "--strict", "src/main/resources/scheme/hoeksche-school")).isEqualTo(1);
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), "format: 1\nscheme: [\n");

        assertThat(run("check-scheme", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("scheme\\.yaml:\\d+: error: not YAML");
    }

    @Test
    void writesTheFindingsAsJson() throws IOException {
        Path json = folder.resolve("found.json");

        run("check-scheme", "--json", json.toString(), "src/main/resources/scheme/lelie");

        assertThat(new ObjectMapper().readTree(json.toFile()).get("lelie")).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.fieldNames()).toIterable().contains("file", "line", "grade", "what", "right"));
    }

    @Test
    void saysWhenThereIsNothingToCheck() {
        assertThat(run("check-scheme", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("check-scheme", folder.toString())).isEqualTo(2);
        assertThat(run("check-scheme")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder", "the folder has no pack", "Missing required parameter");
    }

    @Test
    void explainsItself() {
        assertThat(run("check-scheme", "--help")).isZero();
        assertThat(out.toString()).contains("Checks scheme packs", "--strict", "--json", "Exit codes");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        assertThat(run("check-scheme", "--loud", "src/main/resources/scheme/lelie")).isEqualTo(2);
        assertThat(err.toString()).contains("--loud");
    }
}
