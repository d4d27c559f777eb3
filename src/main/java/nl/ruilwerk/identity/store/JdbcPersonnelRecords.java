package nl.ruilwerk.identity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.identity.StatedTerm;
import nl.ruilwerk.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Twenty thousand people at a time: each read is one query, each write one batch. */
@Repository
class JdbcPersonnelRecords implements PersonnelRecords {

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    JdbcPersonnelRecords(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneAtATime(EmployerId employer) {
        // who waits longer than this gets an answer instead of holding a connection
        database.sql("set local lock_timeout = '20s'").update();
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))").param("what", "personnel records " + employer).query(row -> { });
        database.sql("set local lock_timeout = default").update();
    }

    @Override
    public Map<String, StatedPerson> people(EmployerId employer) {
        Map<String, StatedPerson> people = new LinkedHashMap<>();
        database.sql("""
                select id, employee_number, given_name, surname, birth_date, language, email, attributes, stated_on
                  from person where employer_id = :employer order by employee_number
                """)
                .param("employer", employer.value())
                .query((row, number) -> new StatedPerson(new PersonId(row.getObject("id", UUID.class)), row.getString("employee_number"),
                        row.getString("given_name"), row.getString("surname"), day(row, "birth_date"),
                        Locale.forLanguageTag(row.getString("language")), Optional.ofNullable(row.getString("email")),
                        Attributes.read(row.getString("attributes")), day(row, "stated_on")))
                .list().forEach(person -> people.put(person.number(), person));
        return people;
    }

    @Override
    public List<StatedEmployment> employments(EmployerId employer) {
        return database.sql("""
                select id, person_id, number, unit, contract_type, job_title, starts, ends, weekly_hours, fte, monthly_salary_cents,
                       manager_id, attributes, stated_on, hours_stated_on, salary_stated_on, manager_stated_on
                  from employment where employer_id = :employer order by person_id, starts, id
                """)
                .param("employer", employer.value())
                .query((row, number) -> new StatedEmployment(row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getString("number"), row.getString("unit"),
                        row.getString("contract_type"), row.getString("job_title"), row.getObject("starts", LocalDate.class),
                        day(row, "ends"), row.getBigDecimal("weekly_hours"), row.getBigDecimal("fte"),
                        Money.ofCents(row.getLong("monthly_salary_cents")), person(row, "manager_id"),
                        Attributes.read(row.getString("attributes")), new StatedEmployment.StatedOn(day(row, "stated_on"),
                                day(row, "hours_stated_on"), day(row, "salary_stated_on"), day(row, "manager_stated_on"))))
                .list();
    }

    @Override
    public List<StatedTerm> terms(EmployerId employer) {
        return database.sql("""
                select employment_id, kind, valid_from, weekly_hours, fte, monthly_salary_cents, manager_id
                  from employment_term where employer_id = :employer order by employment_id, kind, valid_from
                """)
                .param("employer", employer.value())
                .query((row, number) -> term(row)).list();
    }

    private static StatedTerm term(ResultSet row) throws SQLException {
        UUID employment = row.getObject("employment_id", UUID.class);
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return switch (row.getString("kind")) {
            case "HOURS" -> new StatedTerm.Hours(employment, from, row.getBigDecimal("weekly_hours"), row.getBigDecimal("fte"));
            case "SALARY" -> new StatedTerm.Salary(employment, from, Money.ofCents(row.getLong("monthly_salary_cents")));
            default -> new StatedTerm.Manager(employment, from, person(row, "manager_id"));
        };
    }

    @Override
    public List<Absence> absences(EmployerId employer) {
        return database.sql("""
                select person_id, kind, starts, ends, percent, stated_on from absence where employer_id = :employer order by person_id, starts, kind
                """)
                .param("employer", employer.value())
                .query((row, number) -> new Absence(new PersonId(row.getObject("person_id", UUID.class)), row.getString("kind"),
                        row.getObject("starts", LocalDate.class), day(row, "ends"), row.getInt("percent"),
                        row.getObject("stated_on", LocalDate.class)))
                .list();
    }

    @Override
    public void addPeople(EmployerId employer, Collection<StatedPerson> people) {
        batch("""
                insert into person (id, employer_id, employee_number, given_name, surname, birth_date, language, email, attributes, stated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """, people, (row, person) -> set(row, person.id().value(), employer.value(), person.number(), person.givenName(),
                person.surname(), person.birthDate(), person.language().getLanguage(), person.email(),
                Attributes.write(person.attributes()), person.statedOn()));
    }

    @Override
    public void changePeople(EmployerId employer, Collection<StatedPerson> people) {
        batch("""
                update person set given_name = ?, surname = ?, birth_date = ?, email = ?, attributes = ?::jsonb, stated_on = ?
                 where id = ? and employer_id = ?
                """, people, (row, person) -> set(row, person.givenName(), person.surname(), person.birthDate(), person.email(),
                Attributes.write(person.attributes()), person.statedOn(), person.id().value(), employer.value()));
    }

    @Override
    public void addEmployments(EmployerId employer, Collection<StatedEmployment> employments) {
        batch("""
                insert into employment (id, employer_id, person_id, number, unit, contract_type, job_title, starts, ends, weekly_hours, fte,
                                        monthly_salary_cents, manager_id, attributes, stated_on, hours_stated_on, salary_stated_on, manager_stated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """, employments, (row, job) -> set(row, job.id(), employer.value(), job.person().value(), job.number(), job.unit(),
                job.contractType(), job.jobTitle(), job.starts(), job.ends(), job.weeklyHours(), job.fte(), job.monthlySalary().cents(),
                job.manager().map(PersonId::value), Attributes.write(job.attributes()), job.statedOn().contract(), job.statedOn().hours(),
                job.statedOn().salary(), job.statedOn().manager()));
    }

    @Override
    public void changeEmployments(EmployerId employer, Collection<StatedEmployment> employments) {
        batch("""
                update employment set unit = ?, contract_type = ?, job_title = ?, starts = ?, ends = ?, attributes = ?::jsonb,
                       stated_on = ?, hours_stated_on = ?, salary_stated_on = ?, manager_stated_on = ?
                 where id = ? and employer_id = ?
                """, employments, (row, job) -> set(row, job.unit(), job.contractType(), job.jobTitle(), job.starts(), job.ends(),
                Attributes.write(job.attributes()), job.statedOn().contract(), job.statedOn().hours(), job.statedOn().salary(),
                job.statedOn().manager(), job.id(), employer.value()));
    }

    @Override
    public void putTerms(EmployerId employer, Collection<? extends StatedTerm> terms) {
        batch("""
                insert into employment_term (employer_id, employment_id, kind, valid_from, weekly_hours, fte, monthly_salary_cents, manager_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (employment_id, kind, valid_from) do update
                   set weekly_hours = excluded.weekly_hours, fte = excluded.fte, monthly_salary_cents = excluded.monthly_salary_cents,
                       manager_id = excluded.manager_id
                """, terms, (row, term) -> {
            if (term instanceof StatedTerm.Hours hours) {
                set(row, employer.value(), term.employment(), "HOURS", term.from(), hours.weeklyHours(), hours.fte(), null, null);
            } else if (term instanceof StatedTerm.Salary salary) {
                set(row, employer.value(), term.employment(), "SALARY", term.from(), null, null, salary.monthlySalary().cents(), null);
            } else if (term instanceof StatedTerm.Manager manager) {
                set(row, employer.value(), term.employment(), "MANAGER", term.from(), null, null, null, manager.manager().map(PersonId::value));
            }
        });
    }

    @Override
    public void putAbsences(EmployerId employer, Collection<Absence> absences) {
        batch("""
                insert into absence (id, employer_id, person_id, kind, starts, ends, percent, stated_on) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person_id, kind, starts) do update
                   set ends = excluded.ends, percent = excluded.percent, stated_on = excluded.stated_on
                """, absences, (row, absence) -> set(row, UUID.randomUUID(), employer.value(), absence.person().value(), absence.kind(),
                absence.starts(), absence.ends(), absence.percent(), absence.statedOn()));
    }

    @Override
    @Transactional
    public void bringUpToDate(EmployerId employer, LocalDate today) {
        holdNow(employer, today, "HOURS", "weekly_hours = t.weekly_hours, fte = t.fte",
                "(e.weekly_hours, e.fte) is distinct from (t.weekly_hours, t.fte)");
        holdNow(employer, today, "SALARY", "monthly_salary_cents = t.monthly_salary_cents",
                "e.monthly_salary_cents is distinct from t.monthly_salary_cents");
        holdNow(employer, today, "MANAGER", "manager_id = t.manager_id", "e.manager_id is distinct from t.manager_id");
    }

    private void holdNow(EmployerId employer, LocalDate today, String kind, String values, String differ) {
        database.sql("""
                update employment e set %s
                  from (select distinct on (employment_id) * from employment_term
                         where employer_id = :employer and kind = :kind and valid_from <= :today
                         order by employment_id, valid_from desc) t
                 where t.employment_id = e.id and %s
                """.formatted(values, differ))
                .param("employer", employer.value()).param("kind", kind).param("today", today).update();
    }

    @Override
    public void tellOn(Collection<DueEvent> events) {
        batch("""
                insert into personnel_event (key, employer_id, person_id, employment_id, kind, due_on, content, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (key) do nothing
                """, events, (row, due) -> set(row, due.event().key(), due.event().employer().value(), due.event().person().value(),
                due.employment(), due.event().getClass().getSimpleName(), due.due(), EventContent.write(due.event()), now()));
    }

    @Override
    public void dropUntold(Collection<Untold> events) {
        batch("""
                delete from personnel_event
                 where employment_id = ? and kind = ? and published_at is null and due_on = coalesce(?::date, due_on)
                """, events, (row, untold) -> set(row, untold.employment(), untold.kind().getSimpleName(), untold.due()));
    }

    @Override
    public void openAccounts(Map<PersonId, String> userNames, Instant at) {
        batch("insert into account (person_id, user_name, created_at) values (?, ?, ?) on conflict do nothing", userNames.entrySet(),
                (row, one) -> set(row, one.getKey().value(), one.getValue(), at.atOffset(ZoneOffset.UTC)));
    }

    private <T> void batch(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> values) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows, BATCH, values);
        }
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i];
            if (value == null) {
                row.setNull(i + 1, Types.NULL);
            } else {
                row.setObject(i + 1, value);
            }
        }
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
