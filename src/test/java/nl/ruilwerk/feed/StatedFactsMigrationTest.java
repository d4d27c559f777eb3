package nl.ruilwerk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.testing.SharedDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Employments that were there before the feed get a number each, in order of their first days. */
class StatedFactsMigrationTest {

    @Test
    void numbersTheEmploymentsThatAreThere() {
        Map<String, Object> address = SharedDatabase.freshDatabase();
        DriverManagerDataSource source = new DriverManagerDataSource((String) address.get("spring.datasource.url"),
                (String) address.get("spring.datasource.username"), (String) address.get("spring.datasource.password"));
        // only the tables of people: what else there is does not touch them
        FluentConfiguration flyway = Flyway.configure().dataSource(source).defaultSchema("app").schemas("app", "public")
                .locations("classpath:db/migration").ignoreMigrationPatterns("*:missing").validateMigrationNaming(true);
        flyway.target("3").load().migrate();
        JdbcClient sql = JdbcClient.create(source);
        UUID employer = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        sql.sql("insert into app.employer (id, code, legal_name, scheme) values (?, 'school', 'School', 'hoeksche-school')").param(employer).update();
        sql.sql("insert into app.unit values (?, 'PO', 'PO')").param(employer).update();
        sql.sql("insert into app.person (id, employer_id, employee_number, given_name, surname) values (?, ?, '1', 'F', 'B')")
                .params(person, employer).update();
        for (String starts : List.of("2024-08-01", "2019-08-01")) {
            sql.sql("""
                    insert into app.employment (id, employer_id, person_id, unit, contract_type, starts, weekly_hours, fte, monthly_salary_cents)
                    values (?, ?, ?, 'PO', 'permanent', cast(? as date), 20, 0.5, 200000)
                    """).params(UUID.randomUUID(), employer, person, starts).update();
        }

        flyway.target("70").load().migrate();

        assertThat(sql.sql("select number || ' ' || starts from app.employment order by number").query(String.class).list())
                .containsExactly("1 2019-08-01", "2 2024-08-01");
    }
}
