package nl.ruilwerk.budget.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.budget.MarginEntry;
import nl.ruilwerk.budget.MarginRegister;
import nl.ruilwerk.budget.WageSum;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMarginRegister implements MarginRegister {

    private static final String ENTRY = """
            select e.*, exists (select 1 from margin_entry other where other.takes_back = e.id) as taken_back
            from margin_entry e where e.employer_id = :employer
            """;

    private final JdbcClient jdbc;

    JdbcMarginRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WageSum> wageSum(EmployerId employer, int planYear) {
        return wageSums(employer, planYear).stream().findFirst();
    }

    @Override
    public List<WageSum> wageSums(EmployerId employer, int planYear) {
        return jdbc.sql("select * from wage_sum where employer_id = :employer and plan_year = :year order by as_of desc, id desc")
                .param("employer", employer.value()).param("year", planYear)
                .query((row, number) -> new WageSum(row.getLong("id"), row.getInt("plan_year"), row.getObject("as_of", LocalDate.class),
                        Money.ofCents(row.getLong("amount_cents")), new PersonId(row.getObject("entered_by", UUID.class)),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void state(EmployerId employer, WageSum stated, String key) {
        jdbc.sql("""
                insert into wage_sum (employer_id, plan_year, as_of, amount_cents, entered_by, entered_at, key)
                values (:employer, :year, :asOf, :amount, :by, :at, :key) on conflict (key) do nothing
                """)
                .param("employer", employer.value()).param("year", stated.planYear()).param("asOf", stated.asOf())
                .param("amount", stated.amount().cents()).param("by", stated.enteredBy().value())
                .param("at", stated.enteredAt().atOffset(ZoneOffset.UTC)).param("key", key).update();
    }

    @Override
    public List<MarginEntry> entries(EmployerId employer, int planYear) {
        return jdbc.sql(ENTRY + " and e.plan_year = :year order by e.charged_on, e.entered_at, e.id")
                .param("employer", employer.value()).param("year", planYear).query(JdbcMarginRegister::entry).list();
    }

    @Override
    public Money total(EmployerId employer, int planYear, boolean ofScheme) {
        return Money.ofCents(jdbc.sql("""
                select coalesce(sum(amount_cents), 0) from margin_entry
                where employer_id = :employer and plan_year = :year and (kind = 'SCHEME') = :ofScheme
                """)
                .param("employer", employer.value()).param("year", planYear).param("ofScheme", ofScheme).query(Long.class).single());
    }

    @Override
    public Optional<MarginEntry> find(EmployerId employer, UUID entry) {
        return jdbc.sql(ENTRY + " and e.id = :id").param("employer", employer.value()).param("id", entry)
                .query(JdbcMarginRegister::entry).optional();
    }

    @Override
    public boolean add(EmployerId employer, MarginEntry entry, String key) {
        return jdbc.sql("""
                insert into margin_entry (id, employer_id, plan_year, kind, charged_on, description, amount_cents, goal, person_id,
                    takes_back, entered_by, entered_at, key)
                values (:id, :employer, :year, :kind, :day, :description, :amount, :goal, :person, :takesBack, :by, :at, :key)
                on conflict do nothing
                """)
                .param("id", entry.id()).param("employer", employer.value()).param("year", entry.planYear())
                .param("kind", entry.kind().name()).param("day", entry.chargedOn()).param("description", entry.description())
                .param("amount", entry.amount().cents()).param("goal", entry.goal().orElse(null))
                .param("person", entry.person().map(PersonId::value).orElse(null)).param("takesBack", entry.takesBack().orElse(null))
                .param("by", entry.enteredBy().map(PersonId::value).orElse(null))
                .param("at", entry.enteredAt().atOffset(ZoneOffset.UTC)).param("key", key).update() == 1;
    }

    private static MarginEntry entry(ResultSet row, int number) throws SQLException {
        return new MarginEntry(row.getObject("id", UUID.class), row.getInt("plan_year"), MarginEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("charged_on", LocalDate.class), row.getString("description"), Money.ofCents(row.getLong("amount_cents")),
                Optional.ofNullable(row.getString("goal")), Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("takes_back", UUID.class)), row.getBoolean("taken_back"),
                Optional.ofNullable(row.getObject("entered_by", UUID.class)).map(PersonId::new),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
