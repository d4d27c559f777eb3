package nl.ruilwerk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Substitution;
import nl.ruilwerk.identity.Substitutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubstitutions implements Substitutions {

    private final JdbcClient database;

    JdbcSubstitutions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<PersonId> inPlaceOf(PersonId person, LocalDate day) {
        return database.sql("""
                select substitute_id from substitution
                 where person_id = :person and ended_at is null and starts <= :day and ends >= :day
                 order by named_at, id
                """).param("person", person.value()).param("day", day)
                .query((row, number) -> new PersonId(row.getObject("substitute_id", UUID.class))).list();
    }

    @Override
    public List<Substitution> lasting(EmployerId employer, LocalDate day) {
        return database.sql("select * from substitution where employer_id = :employer and ended_at is null and ends >= :day order by starts, named_at, id")
                .param("employer", employer.value()).param("day", day).query(JdbcSubstitutions::substitution).list();
    }

    @Override
    public Optional<Substitution> find(EmployerId employer, UUID id) {
        return database.sql("select * from substitution where employer_id = :employer and id = :id")
                .param("employer", employer.value()).param("id", id).query(JdbcSubstitutions::substitution).optional();
    }

    @Override
    public void add(EmployerId employer, Substitution named, Instant at) {
        database.sql("""
                insert into substitution (id, employer_id, person_id, substitute_id, starts, ends, named_by, named_at)
                values (:id, :employer, :person, :substitute, :starts, :ends, :by, :at)
                """)
                .param("id", named.id()).param("employer", employer.value()).param("person", named.person().value())
                .param("substitute", named.substitute().value()).param("starts", named.starts()).param("ends", named.ends())
                .param("by", named.namedBy().value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void end(UUID id, PersonId by, Instant at) {
        database.sql("update substitution set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                .param("id", id).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        return new Substitution(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("substitute_id", UUID.class)), row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class),
                new PersonId(row.getObject("named_by", UUID.class)));
    }
}
