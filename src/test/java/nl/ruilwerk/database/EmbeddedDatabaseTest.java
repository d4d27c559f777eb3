package nl.ruilwerk.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.ruilwerk.database.EmbeddedDatabase.Durability;
import nl.ruilwerk.testing.SharedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The life of the embedded database on a real disk with real processes: made, stopped, killed, taken over, refused. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();
    private final List<EmbeddedDatabase> databases = new ArrayList<>();

    @AfterEach
    void endEverything() throws Exception {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        // also ends the server of a child that was killed
        if (databases.isEmpty() && Files.exists(folder.resolve("postgres/PG_VERSION")) && Files.exists(folder.resolve("postgres-password"))) {
            startQuickly();
        }
        databases.forEach(EmbeddedDatabase::close);
    }

    @Test
    void stopsItsServerAndKeepsWhatWasCommittedOverARestart() throws Exception {
        EmbeddedDatabase first = start();
        execute(first, "create table promise (text text)", "insert into promise values ('kept')");
        first.close();
        assertNobodyListens(first.jdbcUrl());
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();

        EmbeddedDatabase second = start();

        assertThat(read(second, "select text from promise")).isEqualTo("kept");
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void takesOverFromAServerThatOutlivedAKilledApplication() throws Exception {
        Process application = startInAChild();
        assertThat(answerOf(application)).isEqualTo("committed");
        application.destroyForcibly().waitFor();
        String orphan = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3) + "/ruilwerk";
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        DriverManager.getConnection(orphan, "ruilwerk", password).close();

        EmbeddedDatabase next = start();

        assertNobodyListens(orphan);
        assertThat(read(next, "select text from promise")).isEqualTo("kept");
    }

    @Test
    void recoversWhenApplicationAndServerWereKilledTogether() throws Exception {
        Process application = startInAChild();
        assertThat(answerOf(application)).isEqualTo("committed");
        ProcessHandle server = ProcessHandle.of(postmasterPid()).orElseThrow();
        application.destroyForcibly().waitFor();
        server.destroyForcibly();

        EmbeddedDatabase next = start();

        assertThat(read(next, "select text from promise")).isEqualTo("kept");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesAProcessAloneThatHasTheNumberOfAFormerServer() throws Exception {
        startQuickly().close();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        children.add(innocent);
        Files.writeString(folder.resolve("postgres/postmaster.pid"), innocent.pid() + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n\n");

        EmbeddedDatabase database = startQuickly();

        assertThat(read(database, "select 1")).isEqualTo("1");
        assertThat(innocent.isAlive()).isTrue();
    }

    @Test
    void beginsAnewWhenTheVeryFirstStartWasKilled() throws Exception {
        Process application;
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            application = startInAChild();
            waitUntilMade(watch, "postgres");
            application.destroyForcibly().waitFor();
        }

        EmbeddedDatabase next = start();

        assertThat(read(next, "select 1")).isEqualTo("1");
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void makesADatabaseAgainWhoseMakingWasBrokenOffHalfWay() throws Exception {
        startQuickly().close();
        FileSystemUtils.deleteRecursively(folder.resolve("postgres/global"));
        Files.writeString(folder.resolve("postgres.unfinished"), "as the first start leaves it until it is done");

        EmbeddedDatabase database = startQuickly();

        assertThat(read(database, "select 1")).isEqualTo("1");
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void refusesASecondApplicationOnTheSameFolder() throws Exception {
        startQuickly();

        assertThat(answerOf(startInAChild()))
                .isEqualTo("The data folder %s is in use by another Ruilwerk (process %d).".formatted(folder.toRealPath(), ProcessHandle.current().pid()));
        assertRefused("is in use by another Ruilwerk", "--ruilwerk.data-dir=<another folder>");
    }

    @Test
    void refusesADataFolderThatIsAFile() throws Exception {
        folder = Files.writeString(folder.resolve("notes.txt"), "no folder");

        assertRefused("is a file, not a folder", "Remove that file");
    }

    @Test
    void refusesADataFolderBelowAFile() throws Exception {
        folder = Files.writeString(folder.resolve("notes.txt"), "no folder").resolve("data");

        assertRefused("cannot be", "--ruilwerk.data-dir=");
    }

    @Test
    void refusesFilesOfAnotherVersionOfPostgres() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");

        assertRefused("are of PostgreSQL 16; this Ruilwerk brings PostgreSQL 17", "dump its database");
        assertThat(folder.resolve("postgres/PG_VERSION")).hasContent("16");
    }

    @Test
    void neverMakesADatabaseOverFilesOfSomeoneElse() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/thesis.odt"), "three years of work");

        assertRefused("holds files, but no PostgreSQL database", "Move them away");
        assertThat(folder.resolve("postgres/thesis.odt")).hasContent("three years of work");
    }

    @Test
    void asksForThePasswordFileThatABackupForgot() throws Exception {
        startQuickly().close();
        Files.move(folder.resolve("postgres-password"), folder.resolve("elsewhere"));

        assertRefused("The password of the database is missing", "same backup");

        Files.writeString(folder.resolve("postgres-password"), "another one\n");
        assertRefused("is not the one of the database beside it", "same backup");

        Files.move(folder.resolve("elsewhere"), folder.resolve("postgres-password"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(read(startQuickly(), "select 1")).isEqualTo("1");
    }

    @Test
    void freesTheFolderAfterAFailedStart() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Path version = Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertRefused("PostgreSQL 16", "dump");
        Files.delete(version);

        assertThat(read(startQuickly(), "select 1")).isEqualTo("1");
    }

    // ---- helpers --------------------------------------------------------------------------------------------------------

    private EmbeddedDatabase start() {
        return start(Durability.KEEPS_WHAT_IS_COMMITTED);
    }

    /** Makes its cluster in half the time, where it does not matter what a power cut would do to it. */
    private EmbeddedDatabase startQuickly() {
        return start(Durability.MAY_FORGET);
    }

    private EmbeddedDatabase start(Durability durability) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, SharedDatabase.binariesFolder(), durability);
        databases.add(database);
        return database;
    }

    private void assertRefused(String problem, String remedy) {
        assertThatExceptionOfType(DatabaseCannotStartException.class).isThrownBy(this::startQuickly).satisfies(refused -> {
            assertThat(refused.getMessage()).contains(problem).hasLineCount(1);
            assertThat(refused.remedy()).contains(remedy).hasLineCount(1);
        });
    }

    private Process startInAChild() throws IOException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), ApplicationWithOnlyADatabase.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        children.add(child);
        return child;
    }

    private static String answerOf(Process child) throws IOException {
        try (Stream<String> lines = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8)).lines()) {
            return lines.filter(line -> line.startsWith(ApplicationWithOnlyADatabase.ANSWER)).findFirst()
                    .map(line -> line.substring(ApplicationWithOnlyADatabase.ANSWER.length())).orElse("nothing");
        }
    }

    private static void waitUntilMade(WatchService watch, String name) throws InterruptedException {
        while (true) {
            WatchKey key = watch.poll(60, TimeUnit.SECONDS);
            assertThat(key).as("the child makes " + name).isNotNull();
            if (key.pollEvents().stream().anyMatch(event -> name.equals(String.valueOf(event.context())))) {
                return;
            }
            key.reset();
        }
    }

    private static void assertNobodyListens(String jdbcUrl) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(jdbcUrl, "ruilwerk", ""))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("08001"));
    }

    private long postmasterPid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0).strip());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
             Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
