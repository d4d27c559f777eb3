package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ruilwerk.testing.RuilwerkTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a fresh database: who made which table where, and what every connection looks like. */
@RuilwerkTest
class EngineTablesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Test
    void keepsTheTablesOfTheEngineInSchemaPublicAndOursInSchemaApp() {
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'public' and tablename like 'act\\_%'").query(Integer.class).single())
                .isEqualTo(49);
        assertThat(jdbc.sql("select schemaname from pg_tables where tablename = 'flyway_schema_history'").query(String.class).list())
                .containsExactly("app");
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'app' and tablename like 'act\\_%'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void givesTheEngineItsTablesAsTheFirstMigration() {
        assertThat(jdbc.sql("select description from app.flyway_schema_history where version = '0001' and success").query(String.class).single())
                .isEqualTo("engine tables");
        assertThat(jdbc.sql("select version_ from public.act_ge_schema_log").query(String.class).single()).isEqualTo("7.24.0");
    }

    @Test
    void runsTheEngineWithFullHistoryAndWithoutMakingTables() {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(configuration.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getDefaultSerializationFormat()).isEqualTo("application/json");
    }

    @Test
    void looksForATableInSchemaAppFirstOnEveryConnection() {
        assertThat(jdbc.sql("show search_path").query(String.class).single()).isEqualTo("app, public");
        assertThat(jdbc.sql("show transaction_isolation").query(String.class).single()).isEqualTo("read committed");
    }
}
