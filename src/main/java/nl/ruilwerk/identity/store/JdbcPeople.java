package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPeople implements People {

    private final JdbcClient database;
    private final Clock clock;

    JdbcPeople(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Person get(PersonId id) {
        return find(id, Optional.empty()).orElseThrow(() -> new NoSuchElementException("No person " + id));
    }

    @Override
    public Optional<Person> find(EmployerId employer, PersonId id) {
        return find(id, Optional.of(employer));
    }

    private Optional<Person> find(PersonId id, Optional<EmployerId> employer) {
        return database.sql("""
                select id, employer_id, employee_number, given_name, surname, birth_date, language, attributes
                  from person
                 where id = :id and (cast(:employer as uuid) is null or employer_id = :employer)
                """)
                .param("id", id.value()).param("employer", employer.map(EmployerId::value).orElse(null))
                .query((row, number) -> person(row)).optional();
    }

    private Person person(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Person(new EmployerId(row.getObject("employer_id", UUID.class)), new PersonId(id),
                row.getString("employee_number"), row.getString("given_name"), row.getString("surname"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)), language(row.getString("language")),
                Attributes.read(row.getString("attributes")), employments(id));
    }

    private static Locale language(String code) {
        return Words.LANGUAGES.stream().filter(known -> known.getLanguage().equals(code)).findFirst()
                .orElse(Words.LANGUAGES.get(0));
    }

    private List<Employment> employments(UUID person) {
        return database.sql("""
                select unit, contract_type, job_title, starts, ends, weekly_hours, fte, monthly_salary_cents, manager_id, attributes
                  from employment
                 where person_id = :person
                 order by starts, id
                """)
                .param("person", person)
                .query((row, number) -> new Employment(row.getString("unit"), row.getString("contract_type"),
                        row.getString("job_title"), row.getObject("starts", LocalDate.class),
                        Optional.ofNullable(row.getObject("ends", LocalDate.class)), row.getBigDecimal("weekly_hours"),
                        row.getBigDecimal("fte"), Money.ofCents(row.getLong("monthly_salary_cents")),
                        Optional.ofNullable(row.getObject("manager_id", UUID.class)).map(PersonId::new),
                        Attributes.read(row.getString("attributes"))))
                .list();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> names = new HashMap<>();
        database.sql("select id, given_name || ' ' || surname as name from person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    @Override
    public Map<PersonId, String> employeeNumbers(Collection<PersonId> ids) {
        Map<PersonId, String> numbers = new HashMap<>();
        database.sql("select id, employee_number from person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(new PersonId(row.getObject("id", UUID.class)), row.getString("employee_number"));
                });
        return numbers;
    }

    @Override
    public List<PersonId> holders(EmployerId employer, Role role, String unit) {
        return database.sql("""
                select person_id from (%s) held
                 where role = :role and (unit is null or unit = :unit)
                 group by person_id
                 order by person_id
                """.formatted(JdbcRoleGrants.HELD))
                .param("employer", employer.value()).param("person", null).param("now", now())
                .param("role", role.name()).param("unit", unit)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class))).list();
    }

    @Override
    public boolean manages(PersonId boss, PersonId person, LocalDate on) {
        return database.sql("""
                select exists (select 1 from employment
                                where manager_id = :boss and person_id = :person
                                  and starts <= :on and (ends is null or ends >= :on))
                """)
                .param("boss", boss.value()).param("person", person.value()).param("on", on)
                .query(Boolean.class).single();
    }

    @Override
    public List<PersonId> inService(EmployerId employer, LocalDate on) {
        return database.sql("""
                select p.id
                  from person p
                 where p.employer_id = :employer
                   and exists (select 1 from employment e
                                where e.person_id = p.id and e.starts <= :on and (e.ends is null or e.ends >= :on))
                 order by p.surname, p.given_name, p.id
                """)
                .param("employer", employer.value()).param("on", on)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<PersonSummary> summaries(EmployerId employer, LocalDate on) {
        return database.sql("""
                select p.id, p.employee_number, p.given_name || ' ' || p.surname as name, main.unit,
                       coalesce(main.job_title, '') as job_title, a.user_name, coalesce(a.enabled, false) as enabled,
                       coalesce(held.roles, '{}') as roles
                  from person p
                  left join lateral (select e.unit, e.job_title from employment e
                                      where e.person_id = p.id and e.starts <= :on and (e.ends is null or e.ends >= :on)
                                      order by e.weekly_hours desc, e.id limit 1) main on true
                  left join (select person_id, array_agg(distinct role) as roles from (%s) each_held group by person_id) held
                         on held.person_id = p.id
                  left join account a on a.person_id = p.id
                 where p.employer_id = :employer
                 order by p.surname, p.given_name, p.id
                """.formatted(JdbcRoleGrants.HELD))
                .param("employer", employer.value()).param("person", null).param("now", now()).param("on", on)
                .query((row, number) -> new PersonSummary(new PersonId(row.getObject("id", UUID.class)),
                        row.getString("employee_number"), row.getString("name"), Optional.ofNullable(row.getString("unit")),
                        row.getString("job_title"), roles(row), Optional.ofNullable(row.getString("user_name")),
                        row.getBoolean("enabled")))
                .list();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    @Transactional
    public boolean add(Person person) {
        int added = database.sql("""
                insert into person (id, employer_id, employee_number, given_name, surname, birth_date, language, attributes)
                values (:id, :employer, :number, :givenName, :surname, :birthDate, :language, cast(:attributes as jsonb))
                on conflict (employer_id, employee_number) do nothing
                """)
                .param("id", person.id().value()).param("employer", person.employer().value())
                .param("number", person.employeeNumber()).param("givenName", person.givenName())
                .param("surname", person.surname()).param("birthDate", person.birthDate().orElse(null))
                .param("language", person.language().getLanguage())
                .param("attributes", Attributes.write(person.attributes()))
                .update();
        if (added == 1) {
            for (int i = 0; i < person.employments().size(); i++) {
                add(person, String.valueOf(i + 1), person.employments().get(i));
            }
        }
        return added == 1;
    }

    private void add(Person person, String number, Employment employment) {
        database.sql("""
                insert into employment (id, employer_id, person_id, number, unit, contract_type, job_title, starts, ends, weekly_hours,
                                        fte, monthly_salary_cents, manager_id, attributes)
                values (:id, :employer, :person, :number, :unit, :contractType, :jobTitle, :starts, :ends, :weeklyHours,
                        :fte, :salaryCents, :manager, cast(:attributes as jsonb))
                """)
                .param("id", UUID.randomUUID()).param("employer", person.employer().value())
                .param("person", person.id().value()).param("number", number).param("unit", employment.unit())
                .param("contractType", employment.contractType()).param("jobTitle", employment.jobTitle())
                .param("starts", employment.starts()).param("ends", employment.ends().orElse(null))
                .param("weeklyHours", employment.weeklyHours()).param("fte", employment.fte())
                .param("salaryCents", employment.monthlySalary().cents())
                .param("manager", employment.manager().map(PersonId::value).orElse(null))
                .param("attributes", Attributes.write(employment.attributes()))
                .update();
    }

    @Override
    public void speak(PersonId person, Locale language) {
        database.sql("update person set language = :language where id = :person")
                .param("language", language.getLanguage()).param("person", person.value()).update();
    }
}
