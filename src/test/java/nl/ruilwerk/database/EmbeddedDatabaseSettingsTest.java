package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.ruilwerk.database.EmbeddedDatabase.Durability;
import nl.ruilwerk.testing.SharedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the embedded database runs when real people's data is in it: nothing lost, and open to nobody else. */
class EmbeddedDatabaseSettingsTest {

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, SharedDatabase.binariesFolder(), Durability.KEEPS_WHAT_IS_COMMITTED);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void writesEveryCommitThroughToTheDisk() throws Exception {
        assertThat(read("show fsync")).isEqualTo("on");
        assertThat(read("show synchronous_commit")).isEqualTo("on");
        assertThat(read("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnlyAndAsksForThePassword() throws Exception {
        assertThat(read("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guessed"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "guessed"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void showsThePasswordToNobodyElse() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres-password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres"))).hasSize(3);
    }

    @Test
    void givesTheApplicationNoPowerOverTheServer() throws Exception {
        assertThat(read("select rolsuper or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    private static String read(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
