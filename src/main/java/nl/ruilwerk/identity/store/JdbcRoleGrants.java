package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.identity.RoleGrants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRoleGrants implements RoleGrants {

    /**
     * Every role that somebody holds at the moment {@code :now}: granted, or following from an employment. Limited to
     * one employer or one person; null for no limit. The day is the one at the employer.
     */
    static final String HELD = """
            select g.person_id, g.role, g.unit from role_grant g
             where (cast(:employer as uuid) is null or g.employer_id = :employer)
               and (cast(:person as uuid) is null or g.person_id = :person)
            union
            select e.person_id, 'EMPLOYEE', e.unit from employment e
             where (cast(:employer as uuid) is null or e.employer_id = :employer)
               and (cast(:person as uuid) is null or e.person_id = :person)
            union
            select e.manager_id, 'MANAGER', e.unit from employment e join employer r on r.id = e.employer_id
             where e.manager_id is not null
               and (cast(:employer as uuid) is null or e.employer_id = :employer)
               and (cast(:person as uuid) is null or e.manager_id = :person)
               and e.starts <= (cast(:now as timestamptz) at time zone r.zone)::date
               and (e.ends is null or e.ends >= (cast(:now as timestamptz) at time zone r.zone)::date)
            union
            select s.substitute_id, 'MANAGER', e.unit from substitution s join employment e on e.manager_id = s.person_id join employer r on r.id = s.employer_id
             where s.ended_at is null
               and (cast(:employer as uuid) is null or s.employer_id = :employer)
               and (cast(:person as uuid) is null or s.substitute_id = :person)
               and (cast(:now as timestamptz) at time zone r.zone)::date between s.starts and s.ends
               and e.starts <= (cast(:now as timestamptz) at time zone r.zone)::date
               and (e.ends is null or e.ends >= (cast(:now as timestamptz) at time zone r.zone)::date)
            """;

    private final JdbcClient database;
    private final Clock clock;

    JdbcRoleGrants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<RoleGrant> of(PersonId person) {
        return new LinkedHashSet<>(database.sql(HELD)
                .param("employer", null).param("person", person.value()).param("now", now())
                .query((row, number) -> grant(row)).list());
    }

    @Override
    public Set<RoleGrant> granted(PersonId person) {
        return new LinkedHashSet<>(database.sql("select role, unit from role_grant where person_id = :person order by role, unit")
                .param("person", person.value())
                .query((row, number) -> grant(row)).list());
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        return new RoleGrant(Role.valueOf(row.getString("role")), Optional.ofNullable(row.getString("unit")));
    }

    @Override
    @Transactional
    public void grant(EmployerId employer, PersonId person, RoleGrant grant, Optional<PersonId> by) {
        int added = database.sql("""
                insert into role_grant (id, employer_id, person_id, role, unit)
                values (:id, :employer, :person, :role, :unit)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID()).param("employer", employer.value()).param("person", person.value())
                .param("role", grant.role().name()).param("unit", grant.unit().orElse(null))
                .update();
        if (added == 1) {
            note(employer, person, grant, "GRANTED", by);
        }
    }

    @Override
    @Transactional
    public void withdraw(EmployerId employer, PersonId person, RoleGrant grant, Optional<PersonId> by) {
        int removed = database.sql("""
                delete from role_grant
                 where employer_id = :employer and person_id = :person and role = :role and unit is not distinct from :unit
                """)
                .param("employer", employer.value()).param("person", person.value())
                .param("role", grant.role().name()).param("unit", grant.unit().orElse(null))
                .update();
        if (removed == 1) {
            note(employer, person, grant, "WITHDRAWN", by);
        }
    }

    private void note(EmployerId employer, PersonId person, RoleGrant grant, String change, Optional<PersonId> by) {
        database.sql("""
                insert into role_change (employer_id, person_id, role, unit, change, at, changed_by)
                values (:employer, :person, :role, :unit, :change, :at, :by)
                """)
                .param("employer", employer.value()).param("person", person.value())
                .param("role", grant.role().name()).param("unit", grant.unit().orElse(null))
                .param("change", change).param("at", now()).param("by", by.map(PersonId::value).orElse(null))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
