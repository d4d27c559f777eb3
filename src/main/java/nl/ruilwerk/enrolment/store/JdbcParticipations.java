package nl.ruilwerk.enrolment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;

    JdbcParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Participation> find(UUID id) {
        return jdbc.sql("select *, coalesce(end_reason, review_reason) as reason from participation where id = :id").param("id", id)
                .query(JdbcParticipations::participation).optional();
    }

    @Override
    public Optional<Participation> current(PersonId person, String scheme) {
        return jdbc.sql("""
                select *, coalesce(end_reason, review_reason) as reason from participation where person_id = :person and scheme = :scheme
                order by state in ('SUBMITTED', 'ACTIVE') desc, state = 'ENDED' desc, submitted_at desc limit 1
                """)
                .param("person", person.value()).param("scheme", scheme)
                .query(JdbcParticipations::participation).optional();
    }

    private static Participation participation(ResultSet row, int number) throws SQLException {
        return new Participation(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("scheme"), row.getString("edition"),
                ParticipationState.valueOf(row.getString("state")), row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("starts", LocalDate.class)), Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")));
    }
}
