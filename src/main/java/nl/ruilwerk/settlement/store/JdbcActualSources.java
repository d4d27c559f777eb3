package nl.ruilwerk.settlement.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.settlement.ActualSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActualSources implements ActualSources {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcActualSources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean add(EmployerId employer, PersonId person, String source, int planYear, Money actual, PersonId by, UUID key) {
        return jdbc.sql("""
                insert into actual_source (employer_id, person_id, source, plan_year, amount_cents, stated_by, stated_at, key)
                values (:employer, :person, :source, :year, :amount, :by, :at, :key) on conflict (key) do nothing
                """)
                .param("employer", employer.value()).param("person", person.value()).param("source", source).param("year", planYear)
                .param("amount", actual.cents()).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key.toString()).update() == 1;
    }

    @Override
    public Optional<Actual> latest(PersonId person, String source, int planYear) {
        return jdbc.sql("""
                select amount_cents, key from actual_source where person_id = :person and source = :source and plan_year = :year
                order by stated_at desc, id desc limit 1
                """)
                .param("person", person.value()).param("source", source).param("year", planYear)
                .query((row, number) -> new Actual(Money.ofCents(row.getLong("amount_cents")), UUID.fromString(row.getString("key")))).optional();
    }
}
