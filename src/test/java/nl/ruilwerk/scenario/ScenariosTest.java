package nl.ruilwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Every scenario file, each expectation a test. */
@RuilwerkTest(properties = {"ruilwerk.time.still=true", "ruilwerk.time.idle=true", "ruilwerk.schemes=src/test/resources/packs",
    "ruilwerk.identity.events-check=*/15 * * * * *"})
@DirtiesContext
class ScenariosTest {

    private static final Path FILES = Path.of("src/test/resources/scenarios");

    @Autowired private RunningScenarios running;

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(FILES)) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> DynamicContainer.dynamicContainer(FILES.relativize(file).toString(), expectations(file)));
    }

    /** A broken scenario fails by itself and lets the others run. */
    private Stream<DynamicTest> expectations(Path file) {
        List<DynamicTest> tests = new ArrayList<>();
        try {
            ScenarioReport report = running.run(file.toString(), Files.readAllBytes(file));
            assertThat(report.checks()).as("expectations of " + file).isNotEmpty();
            report.checks().forEach(check -> tests.add(DynamicTest.dynamicTest(check.line() + ": " + check.says(),
                    () -> assertThat(check.passed()).as(check.toString()).isTrue())));
        } catch (IOException | RuntimeException broken) {
            tests.add(DynamicTest.dynamicTest("can be run", () -> {
                throw broken;
            }));
        }
        return tests.stream();
    }
}
