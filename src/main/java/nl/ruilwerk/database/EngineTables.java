package nl.ruilwerk.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Migration 0001: the tables of the process engine, made by the engine's own scripts, in schema {@code public}.
 *
 * <p>Flyway does this, and not the engine itself, so that several nodes may start at once on an empty database and one history tells
 * the state of all tables. When the engine's version changes, a new migration runs the upgrade script from the engine's jar.
 */
final class EngineTables implements JavaMigration {

    /** In the order in which the engine itself would run them. */
    private static final List<String> SCRIPTS =
            List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to public");
        }
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql", ProcessEngine.class.getClassLoader()));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** None: the scripts belong to the engine's jar and may gain a comment with a patch. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    /** All tables or none. */
    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
