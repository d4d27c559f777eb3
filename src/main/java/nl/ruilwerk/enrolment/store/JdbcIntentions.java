package nl.ruilwerk.enrolment.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.enrolment.Intention;
import nl.ruilwerk.enrolment.Intentions;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIntentions implements Intentions {

    private static final String SHEET = " person_id = :person and scheme = :scheme and plan_year = :year";

    /** Sheets of the units; somebody with two employments stands in both units. */
    private static final String STATED_IN_UNITS = """
             sheet.employer_id = :employer and sheet.scheme = :scheme and sheet.plan_year = :year and sheet.stated_at is not null
            and (:all or exists (select from employment where employment.person_id = sheet.person_id and employment.unit in (:units)
                and employment.starts <= :today and (employment.ends is null or employment.ends >= :today)))
            """;

    private final JdbcClient jdbc;

    JdbcIntentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Intention> of(PersonId person, Edition edition) {
        return new HashSet<>(jdbc.sql("select goal, source from intention where" + SHEET).params(sheet(person, edition))
                .query((row, number) -> new Intention(row.getString("goal"), row.getString("source"))).list());
    }

    @Override
    public Optional<Instant> statedAt(PersonId person, Edition edition) {
        return jdbc.sql("select stated_at from intention_sheet where stated_at is not null and" + SHEET).params(sheet(person, edition))
                .query((row, number) -> row.getObject("stated_at", OffsetDateTime.class).toInstant()).optional();
    }

    @Override
    public void state(EmployerId employer, PersonId person, Edition edition, Set<Intention> intentions, Instant now) {
        // the row of the sheet is the lock: two tabs replace one after the other
        jdbc.sql("""
                insert into intention_sheet (employer_id, person_id, scheme, plan_year, stated_at) values (:employer, :person, :scheme, :year, :now)
                on conflict (person_id, scheme, plan_year) do update set stated_at = excluded.stated_at
                """)
                .params(sheet(person, edition)).param("employer", employer.value()).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from intention where" + SHEET).params(sheet(person, edition)).update();
        intentions.forEach(one -> jdbc.sql("insert into intention (person_id, scheme, plan_year, goal, source) values (:person, :scheme, :year, :goal, :source)")
                .params(sheet(person, edition)).param("goal", one.goal()).param("source", one.source()).update());
    }

    @Override
    public List<PersonId> ask(EmployerId employer, Edition edition, LocalDate today, Instant now) {
        return jdbc.sql("""
                insert into intention_sheet (employer_id, person_id, scheme, plan_year, asked_at)
                select employer_id, person_id, scheme, :year, :now from participation
                where employer_id = :employer and scheme = :scheme and state = 'ACTIVE' and starts <= :today and (ends is null or ends >= :today)
                on conflict (person_id, scheme, plan_year) do nothing returning person_id
                """)
                .param("employer", employer.value()).param("scheme", edition.scheme()).param("year", edition.planYear())
                .param("today", today).param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class))).list();
    }

    @Override
    public Map<String, Integer> people(EmployerId employer, Edition edition, Set<String> units, LocalDate today) {
        Map<String, Integer> people = new HashMap<>();
        jdbc.sql("select goal, count(distinct person_id) as people from intention join intention_sheet sheet using (person_id, scheme, plan_year) where"
                + STATED_IN_UNITS + " group by goal").params(inUnits(employer, edition, units, today))
                .query(row -> { people.put(row.getString("goal"), row.getInt("people")); });
        return people;
    }

    @Override
    public int sheets(EmployerId employer, Edition edition, Set<String> units, LocalDate today) {
        return jdbc.sql("select count(*) from intention_sheet sheet where" + STATED_IN_UNITS).params(inUnits(employer, edition, units, today))
                .query(Integer.class).single();
    }

    private static Map<String, Object> sheet(PersonId person, Edition edition) {
        return Map.of("person", person.value(), "scheme", edition.scheme(), "year", edition.planYear());
    }

    private static Map<String, Object> inUnits(EmployerId employer, Edition edition, Set<String> units, LocalDate today) {
        return Map.of("employer", employer.value(), "scheme", edition.scheme(), "year", edition.planYear(), "today", today,
                "all", units.isEmpty(), "units", units.isEmpty() ? List.of("") : List.copyOf(units));
    }
}
