package nl.ruilwerk.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ruilwerk.database.DatabaseCannotStartException;
import nl.ruilwerk.database.EmbeddedDatabase;
import nl.ruilwerk.database.EmbeddedDatabase.Durability;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One PostgreSQL server for all tests of a run, under {@code target}. It is made once and found again by the next run, without
 * the databases of the run before.
 */
public final class SharedDatabase {

    /** Runs at the same time (the build and an editor, say) take one folder each. */
    private static final int RUNS_AT_THE_SAME_TIME = 8;

    private static final Path TARGET = Path.of("target");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SharedDatabase() {
    }

    /** Started with the first test that needs it. */
    private static final class Server {

        private static final EmbeddedDatabase INSTANCE = start();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase server = startInFirstFreeFolder();
            // after the Spring contexts: closing an engine asks its database something, and would wait for it in vain
            SpringApplication.getShutdownHandlers().add(server::close);
            dropDatabasesOfFormerRuns(server);
            return server;
        }

        private static EmbeddedDatabase startInFirstFreeFolder() {
            for (int number = 1; ; number++) {
                try {
                    return EmbeddedDatabase.start(TARGET.resolve("test-database-" + number), binariesFolder(), Durability.MAY_FORGET);
                } catch (DatabaseCannotStartException failed) {
                    if (number == RUNS_AT_THE_SAME_TIME || !failed.getMessage().contains("in use by another")) {
                        throw failed;
                    }
                }
            }
        }

        private static void dropDatabasesOfFormerRuns(EmbeddedDatabase server) {
            try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
                List<String> former = new ArrayList<>();
                try (ResultSet found = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                    while (found.next()) {
                        former.add(found.getString(1));
                    }
                }
                for (String database : former) {
                    statement.execute("drop database " + database + " with (force)");
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("cannot clear the databases of former test runs", failed);
            }
        }
    }

    private static Connection connect(EmbeddedDatabase server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    /** The unpacked server programs, shared by all tests that start a server. */
    public static Path binariesFolder() {
        return TARGET.resolve("postgres-binaries");
    }

    /**
     * Makes an empty database on the shared server.
     *
     * @return address, user name and password under their Spring names
     */
    public static Map<String, Object> freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        EmbeddedDatabase server = Server.INSTANCE;
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot make the test database " + name, failed);
        }
        return Map.of(
                "spring.datasource.url", server.jdbcUrl(name),
                "spring.datasource.username", server.username(),
                "spring.datasource.password", server.password());
    }

    /** Gives each Spring context a database of its own. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            MapPropertySource defaults = new MapPropertySource("defaults of tests", Map.ofEntries(
                    Map.entry("camunda.bpm.job-execution.enabled", false),
                    Map.entry("ruilwerk.enrolment.end-check", "-"),
                    Map.entry("ruilwerk.enrolment.intention-check", "-"),
                    Map.entry("ruilwerk.enrolment.round-check", "-"),
                    Map.entry("ruilwerk.demo.stories-at-once", true),
                    Map.entry("ruilwerk.identity.events-check", "-"),
                    Map.entry("ruilwerk.feed.erase-check", "-"),
                    Map.entry("ruilwerk.budget.caps-check", "-"),
                    Map.entry("ruilwerk.budget.margin-check", "-"),
                    Map.entry("ruilwerk.request.recheck", "-"),
                    Map.entry("ruilwerk.career.terms-check", "-"),
                    Map.entry("ruilwerk.payroll.revision-check", "-"),
                    Map.entry("ruilwerk.regulation.check", "-"),
                    Map.entry("ruilwerk.leave.check", "-"),
                    Map.entry("ruilwerk.career.watch", "-"),
                    Map.entry("ruilwerk.request.offers-check", "-"),
                    Map.entry("ruilwerk.budget.holds-check", "-"),
                    Map.entry("ruilwerk.settlement.leaver-check", "-"),
                    Map.entry("ruilwerk.settlement.year-check", "-"),
                    Map.entry("camunda.bpm.generate-unique-process-engine-name", true),
                    // contexts stay open for later tests, and each holds on to its idle connections
                    Map.entry("spring.datasource.hikari.minimum-idle", 1)));
            if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, defaults);
            } else {
                sources.addFirst(defaults);
            }
            sources.addFirst(new MapPropertySource("database of the test", freshDatabase()));
        }
    }
}
