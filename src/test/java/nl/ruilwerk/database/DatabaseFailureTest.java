package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;

/** What the operator reads when the database cannot be had: what is wrong and what to do, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailureTest {

    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class OnlyTheDatabase {
    }

    @Test
    void saysInTwoLinesThatTheDataFolderCannotBeUsed(CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no folder");

        assertThatThrownBy(() -> run("--ruilwerk.data-dir=" + file)).hasRootCauseInstanceOf(FileAlreadyExistsException.class);

        assertThat(output).contains("The data folder " + file + " cannot be used").contains("--ruilwerk.data-dir=<another folder>");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void saysInTwoLinesThatAnExternalDatabaseDoesNotAnswer(CapturedOutput output) throws Exception {
        int nobody;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            nobody = closedAgain.getLocalPort();
        }

        assertThatThrownBy(() -> run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + nobody + "/ruilwerk",
                "--spring.datasource.hikari.initialization-fail-timeout=1"))
                .hasRootCauseInstanceOf(ConnectException.class);

        assertThat(output).contains("The database cannot be used: Connection to 127.0.0.1:" + nobody + " refused").contains("SPRING_DATASOURCE_URL");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void saysWhatToDoAboutEachWayInWhichAnExternalDatabaseRefuses() {
        assertThat(remedyOf("28P01")).contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(remedyOf("42501")).contains("owns the database");
        assertThat(remedyOf("3D000")).contains("Make the database");
        assertThat(remedyOf("53100")).contains("Free some space");
        assertThat(remedyOf("53300")).contains("max_connections");
        assertThat(remedyOf("57P03")).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void keepsTheStackTraceOfADefectOfOurs() {
        assertThat(analyze("42601", externalDatabase())).isNull();
    }

    @Test
    void findsInTheLogThatAServerThatBrokeOffHadNoRoom() throws Exception {
        MockEnvironment embedded = new MockEnvironment().withProperty("ruilwerk.data-dir", folder.toString());
        assertThat(analyze("08006", embedded).getAction()).isEqualTo("Read %s for what PostgreSQL says about it, then start again.".formatted(folder.resolve("postgres.log")));

        Files.writeString(folder.resolve("postgres.log"), "PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device\n");

        assertThat(analyze("08006", embedded).getDescription()).isEqualTo("The disk that holds %s is full.".formatted(folder));
    }

    @Test
    void recognisesAFullDiskInWhateverSaysIt() {
        assertThat(Disk.isFull(new RuntimeException(new IOException("data/postgres.log: No space left on device")))).isTrue();
        assertThat(Disk.isFull("initdb: error: could not write file: Disk quota exceeded")).isTrue();
        assertThat(Disk.isFull(new IOException("Permission denied"))).isFalse();
    }

    @Test
    void startsNoDatabaseWhenAnotherIsConfigured() {
        new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues("ruilwerk.data-dir=" + folder.resolve("data"), "spring.datasource.url=jdbc:postgresql://db.example/ruilwerk")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class).doesNotHaveBean(JdbcConnectionDetails.class));

        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void takesAnEmptyAddressForNone() {
        Path notAFolder = folder.resolve("data");

        new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class)
                .withInitializer(context -> write(notAFolder))
                .withPropertyValues("ruilwerk.data-dir=" + notAFolder, "spring.datasource.url=")
                .run(context -> assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(FileAlreadyExistsException.class));
    }

    private static MockEnvironment externalDatabase() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db.example/ruilwerk");
    }

    private static String remedyOf(String sqlState) {
        return analyze(sqlState, externalDatabase()).getAction();
    }

    private static FailureAnalysis analyze(String sqlState, MockEnvironment environment) {
        return new DatabaseOutOfReachAnalyzer(environment).analyze(new SQLException("what the server said", sqlState));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "no folder");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(String... arguments) {
        SpringApplication application = new SpringApplicationBuilder(OnlyTheDatabase.class).web(WebApplicationType.NONE).build();
        application.run(arguments).close();
    }
}
