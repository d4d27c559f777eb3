package nl.ruilwerk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import nl.ruilwerk.testing.SharedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the jar: how they end, what they print, and which database they touch. */
class CommandsTest {

    private static final String STORY = """
            scenario: Dues
            scheme: hoeksche-school
            date: 2023-03-10
            people:
              Fatima: { sources: { year-end-allowance: 2000.00 } }
            steps:
              - { draft: union-dues, by: Fatima, cost: 100.00, expect: { amount: %s } }
            """;

    private final CommandRun command = new CommandRun();

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheServer() {
        for (String setting : new String[] {"url", "username", "password"}) {
            System.clearProperty("spring.datasource." + setting);
        }
    }

    /** As {@code SPRING_DATASOURCE_URL} does in an installation with a server of its own. */
    private Map<String, Object> configuredServer() {
        Map<String, Object> server = SharedDatabase.freshDatabase();
        server.forEach((name, value) -> System.setProperty(name, value.toString()));
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "audit", "rebuild-tasks", "verify-addendum", "check-scheme"})
    void eachExplainsItselfAndRefusesOptionsItDoesNotKnow(String name) {
        assertThat(command.run(name, "--help")).isZero();
        assertThat(command.out()).contains("Usage: java -jar ruilwerk.jar " + name);

        assertThat(command.run(name, "--loud", "x")).isEqualTo(2);
        assertThat(command.err()).contains("--loud");
    }

    @Test
    void namesThemAllAndRefusesOthers() {
        assertThat(command.run("--help")).isZero();
        assertThat(command.out()).contains("scenarios", "audit", "rebuild-tasks", "verify-addendum", "check-scheme");
        assertThat(command.run("scenarioos")).isEqualTo(2);
        assertThat(command.err()).contains("scenarioos");
    }

    @Test
    void saysWhatCannotBeReadInOneLine() throws IOException {
        assertThat(command.run("scenarios", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(command.run("scenarios", folder.toString())).isEqualTo(2);
        Path text = Files.writeString(folder.resolve("letter.pdf"), "not a PDF");
        assertThat(command.run("verify-addendum", text.toString())).isEqualTo(2);
        assertThat(command.run("verify-addendum", folder.resolve("none.pdf").toString())).isEqualTo(2);

        assertThat(command.err().lines()).hasSize(4).allSatisfy(line -> assertThat(line).doesNotContain("Exception", "\tat "));
    }

    @Test
    void playsStoriesOnADatabaseOfItsOwnAlsoWhereAServerIsConfigured() throws Exception {
        Map<String, Object> server = configuredServer();
        Path right = Files.writeString(folder.resolve("right.yaml"), STORY.formatted("100.00"));
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), STORY.formatted("99.00"));
        Path broken = Files.writeString(Files.createDirectory(folder.resolve("broken")).resolve("broken.yaml"), "scenario: Half\n");
        Path json = folder.resolve("results.json");

        assertThat(command.run("scenarios", right.toString(), wrong.toString(), broken.toString(), "--json", json.toString())).isEqualTo(2);

        assertThat(command.out()).contains("1 passed, 1 failed", "expected 99.00", "found    100.00", "broken.yaml");
        assertThat(Files.readString(json)).contains("\"passed\" : 1", "\"failed\" : 1");
        try (Connection connection = DriverManager.getConnection((String) server.get("spring.datasource.url"), (String) server.get("spring.datasource.username"),
                (String) server.get("spring.datasource.password")); Statement statement = connection.createStatement();
             ResultSet tables = statement.executeQuery("select count(*) from information_schema.tables where table_schema in ('app', 'public')")) {
            tables.next();
            assertThat(tables.getInt(1)).as("tables on the configured server").isZero();
        }
    }

    @Test
    void auditsAndRebuildsWhatIsConfigured() {
        configuredServer();

        int rebuilt = command.run("rebuild-tasks");
        int audited = command.run("audit");

        assertThat(command.err()).isEmpty();
        assertThat(rebuilt).isZero();
        assertThat(audited).isZero();
        assertThat(command.out()).contains("0 tasks were missing", "Everything adds up.");
    }
}
