package nl.ruilwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ruilwerk.docs.Recipe;
import nl.ruilwerk.outcome.Audited;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Every scenario file, each expectation a test. */
@RuilwerkTest(properties = {"ruilwerk.time.still=true", "ruilwerk.time.idle=true",
    // what the stories need of what runs by the clock; the command runs all of it
    "ruilwerk.identity.events-check=*/15 * * * * *", "ruilwerk.request.recheck=15 */5 * * * *", "ruilwerk.career.terms-check=20 */10 * * * *",
    "ruilwerk.career.watch=40 */10 * * * *", "ruilwerk.payroll.revision-check=0 10 3 * * *", "ruilwerk.enrolment.round-check=0 20 5 * * *"})
@DirtiesContext
class ScenariosTest {

    private static final Path FILES = Path.of("src/test/resources/scenarios");

    /** The scheme that docs/add-a-scheme.md writes, with the story that it tells. */
    private static final Path WRITTEN = Path.of("target/add-a-scheme");

    @Autowired private RunningScenarios running;
    @Autowired private List<Audited> histories;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void writeTheSchemeOfTheRecipe(DynamicPropertyRegistry settings) throws IOException {
        FileSystemUtils.deleteRecursively(WRITTEN);
        Recipe.of("add-a-scheme.md").follow(WRITTEN);
        settings.add("ruilwerk.schemes", () -> "src/test/resources/packs," + WRITTEN.resolve("korenschoof"));
    }

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException {
        return Stream.concat(files(FILES), files(WRITTEN.resolve("stories")))
                .map(file -> DynamicContainer.dynamicContainer(file.getParent().getFileName() + "/" + file.getFileName(), expectations(file)));
    }

    @Test
    void aWholeYearOfThreeHundredPeopleAddsUp() {
        ScenarioReport report = running.run("calendar-year", CalendarYear.of(300).getBytes(StandardCharsets.UTF_8));

        assertThat(report.checks()).hasSizeGreaterThan(140).allMatch(ScenarioReport.Check::passed, "passed");
        List<String> own = jdbc.sql("""
                select id::text from execution_request where employer_id = (select employer_id from person where given_name = 'Person001')
                union all select number from execution_request where employer_id = (select employer_id from person where given_name = 'Person001')
                union all select id::text from person where employer_id = (select employer_id from person where given_name = 'Person001')
                union all select file_name from pay_batch where employer_id = (select employer_id from person where given_name = 'Person001')
                """).query(String.class).list();
        assertThat(own).hasSizeGreaterThan(300);
        assertThat(histories.stream().flatMap(history -> history.audit().stream()).filter(sentence -> own.stream().anyMatch(sentence::contains))).isEmpty();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            assertThat(files).as("scenarios below " + folder).isNotEmpty();
            return files.stream();
        }
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
