package nl.ruilwerk.request.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.AskedSteps;
import nl.ruilwerk.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In PostgreSQL; at most one step of a request is open, and nobody is asked in their own case: constraints of the table. */
@Repository
class JdbcAskedSteps implements AskedSteps {

    private final JdbcClient jdbc;

    JdbcAskedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isAllowed(RequestId request, String code, String facts) {
        return jdbc.sql("select exists (select 1 from asked_step where request_id = :request and step = :step and facts = :facts and state = 'ALLOWED')")
                .param("request", request.value()).param("step", code).param("facts", facts).query(Boolean.class).single();
    }

    @Override
    public Optional<AskedStep> open(RequestId request) {
        return jdbc.sql("select * from asked_step where request_id = :request and state = 'OPEN'").param("request", request.value())
                .query((row, number) -> step(row)).optional();
    }

    private static AskedStep step(ResultSet row) throws SQLException {
        return new AskedStep(new RequestId(row.getObject("request_id", UUID.class)), row.getString("step"), row.getString("facts"),
                new PersonId(row.getObject("person_id", UUID.class)), Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)).map(PersonId::new), people(row.getArray("asked")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static List<PersonId> people(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(PersonId::new).toList();
    }

    @Override
    public void ask(AskedStep step) {
        jdbc.sql("""
                insert into asked_step (request_id, step, facts, person_id, role, assigned_to, asked, opened_at, last_day, state)
                values (:request, :step, :facts, :person, :role, :to, :asked, :at, :lastDay, 'OPEN')
                on conflict (request_id, step, facts) do update set role = excluded.role, assigned_to = excluded.assigned_to, asked = excluded.asked,
                    opened_at = excluded.opened_at, last_day = excluded.last_day, state = 'OPEN', answered_by = null, by_default = false,
                    reason = '', answered_at = null
                """)
                .param("request", step.request().value()).param("step", step.code()).param("facts", step.facts())
                .param("person", step.person().value()).param("role", step.role().name())
                .param("to", step.assignedTo().map(PersonId::value).orElse(null))
                .param("asked", step.asked().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", step.openedAt().atOffset(ZoneOffset.UTC)).param("lastDay", step.lastDay().orElse(null)).update();
    }

    @Override
    public void passOn(RequestId request, Role role, Optional<PersonId> to) {
        jdbc.sql("""
                update asked_step set role = :role, assigned_to = cast(:to as uuid),
                    asked = case when cast(:to as uuid) is null then asked else asked || cast(:to as uuid) end
                where request_id = :request and state = 'OPEN'
                """)
                .param("request", request.value()).param("role", role.name()).param("to", to.map(PersonId::value).orElse(null)).update();
    }

    @Override
    public boolean answer(RequestId request, boolean allowed, String reason, Optional<PersonId> by, Instant at) {
        return jdbc.sql("""
                update asked_step set state = :state, answered_by = cast(:by as uuid), by_default = cast(:by as uuid) is null, reason = :reason, answered_at = :at
                where request_id = :request and state = 'OPEN'
                """)
                .param("request", request.value()).param("state", allowed ? "ALLOWED" : "REFUSED").param("reason", reason)
                .param("by", by.map(PersonId::value).orElse(null)).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public void drop(RequestId request) {
        jdbc.sql("update asked_step set state = 'DROPPED' where request_id = :request and state = 'OPEN'").param("request", request.value()).update();
    }

    @Override
    public Optional<No> lastNo(RequestId request) {
        return jdbc.sql("select step, reason, answered_by from asked_step where request_id = :request and state = 'REFUSED' order by answered_at desc limit 1")
                .param("request", request.value())
                .query((row, number) -> new No(row.getString("step"), row.getString("reason"),
                        Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new))).optional();
    }

    @Override
    public void bar(RequestId request, String source, String code, Instant at) {
        jdbc.sql("insert into barred_source (request_id, source, step, barred_at) values (:request, :source, :step, :at) on conflict do nothing")
                .param("request", request.value()).param("source", source).param("step", code).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public Set<String> barred(RequestId request) {
        return new HashSet<>(jdbc.sql("select source from barred_source where request_id = :request").param("request", request.value())
                .query(String.class).list());
    }
}
