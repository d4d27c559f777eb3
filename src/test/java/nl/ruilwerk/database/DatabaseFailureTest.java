package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
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

        assertThatThrownBy(() -> run("--ruilwerk.data-dir=" + file)).hasRootCauseInstanceOf(java.nio.file.FileAlreadyExistsException.class);

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
                .hasRootCauseInstanceOf(java.net.ConnectException.class);

        assertThat(output).contains("The database cannot be used: Connection to 127.0.0.1:" + nobody + " refused").contains("SPRING_DATASOURCE_URL");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void keepsTheStackTraceOfADefectOfOurs() {
        FailureAnalysis analysis = new DatabaseOutOfReachAnalyzer().analyze(new SQLException("syntax error", "42601"));

        assertThat(analysis).isNull();
    }

    @Test
    void recognisesAFullDiskInWhateverSaysIt() {
        assertThat(Disk.isFull(new RuntimeException(new java.io.IOException("data/postgres.log: No space left on device")))).isTrue();
        assertThat(Disk.isFull("initdb: error: could not write file: Disk quota exceeded")).isTrue();
        assertThat(Disk.isFull(new java.io.IOException("Permission denied"))).isFalse();
        assertThat(new DatabaseOutOfReachAnalyzer().analyze(new SQLException("could not extend file", "53100")).getAction()).contains("Free some space");
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
                .run(context -> assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(java.nio.file.FileAlreadyExistsException.class));
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "no folder");
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void run(String... arguments) {
        SpringApplication application = new SpringApplicationBuilder(OnlyTheDatabase.class).web(WebApplicationType.NONE).build();
        application.run(arguments).close();
    }
}
