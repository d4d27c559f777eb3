package nl.ruilwerk.career.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.Arrangement;
import nl.ruilwerk.career.Arrangements;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcArrangements implements Arrangements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcArrangements(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(Arrangement arrangement) {
        return jdbc.sql("""
                insert into career_arrangement (id, employer_id, person_id, event_id, request_id, rule, role, findings, last_day, opened_at)
                values (:id, :employer, :person, :event, :request, :rule, :role, :findings::jsonb, :day, :at) on conflict (event_id, request_id) do nothing
                """)
                .param("id", arrangement.id()).param("employer", arrangement.employer().value()).param("person", arrangement.person().value())
                .param("event", arrangement.event()).param("request", arrangement.request().value()).param("rule", arrangement.rule())
                .param("role", arrangement.role().name()).param("findings", write(arrangement.findings())).param("day", arrangement.lastDay().orElse(null))
                .param("at", arrangement.openedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public Arrangement get(UUID id) {
        return jdbc.sql("select * from career_arrangement where id = :id").param("id", id).query(this::arrangement).optional()
                .orElseThrow(() -> new NoSuchElementException("No arrangement " + id));
    }

    @Override
    public List<Arrangement> of(PersonId person) {
        return jdbc.sql("select * from career_arrangement where person_id = :person order by opened_at desc, id").param("person", person.value())
                .query(this::arrangement).list();
    }

    @Override
    public List<Arrangement> openAfter(EmployerId employer, String happened) {
        return jdbc.sql("""
                select a.* from career_arrangement a join career_event e on e.id = a.event_id
                where a.employer_id = :employer and a.state = 'OPEN' and e.happened = :happened order by a.opened_at, a.id
                """).param("employer", employer.value()).param("happened", happened).query(this::arrangement).list();
    }

    @Override
    public boolean decide(UUID id, Arrangement.State state, String reason, Optional<PersonId> by, Instant at) {
        return jdbc.sql("""
                update career_arrangement set state = :state, reason = :reason, decided_by = :by, decided_at = :at where id = :id and state = 'OPEN'
                """)
                .param("state", state.name()).param("reason", reason).param("by", by.map(PersonId::value).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    private Arrangement arrangement(ResultSet row, int number) throws SQLException {
        return new Arrangement(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getObject("event_id", UUID.class), new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("rule"), Role.valueOf(row.getString("role")), findings(row.getString("findings")),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Arrangement.State.valueOf(row.getString("state")), row.getString("reason"));
    }

    private String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private List<Finding> findings(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Finding>>() {});
        } catch (JsonProcessingException bent) {
            throw new IllegalStateException("Findings of an arrangement cannot be read", bent);
        }
    }
}
