package nl.ruilwerk.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.RequestRefusal;
import nl.ruilwerk.request.SubmitRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRequestDrafts implements RequestDrafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcRequestDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<RequestDraft> of(Actor actor) {
        return jdbc.sql("select * from request_draft where person_id = :person order by saved_at desc")
                .param("person", actor.person().value()).query(this::draft).list();
    }

    @Override
    public Optional<RequestDraft> find(Actor actor, UUID id) {
        return jdbc.sql("select * from request_draft where id = :id and person_id = :person")
                .param("id", id).param("person", actor.person().value()).query(this::draft).optional();
    }

    @Override
    @Transactional
    public Outcome<Integer> save(Actor actor, SubmitRequest content, int version) {
        int saved = jdbc.sql("""
                insert into request_draft (id, person_id, goal, content, saved_at, version)
                select :id, :person, :goal, :content::jsonb, :now, 1 where :version = 0
                on conflict (id) do nothing
                """)
                .param("id", content.id()).param("person", actor.person().value()).param("goal", content.goal())
                .param("content", write(content)).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", version).update();
        if (saved == 0) {
            saved = jdbc.sql("""
                    update request_draft set content = :content::jsonb, goal = :goal, saved_at = :now, version = version + 1
                    where id = :id and person_id = :person and version = :version
                    """)
                    .param("id", content.id()).param("person", actor.person().value()).param("goal", content.goal())
                    .param("content", write(content)).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("version", version).update();
        }
        return saved == 1 ? Outcome.accepted(version + 1) : Outcome.refused(Refusal.of(RequestRefusal.DRAFT_CHANGED));
    }

    @Override
    public void discard(Actor actor, UUID id) {
        jdbc.sql("delete from request_draft where id = :id and person_id = :person")
                .param("id", id).param("person", actor.person().value()).update();
    }

    private RequestDraft draft(ResultSet row, int number) throws SQLException {
        try {
            return new RequestDraft(json.readValue(row.getString("content"), SubmitRequest.class),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getInt("version"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Draft " + row.getString("id") + " cannot be read", broken);
        }
    }

    private String write(SubmitRequest content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Draft " + content.id() + " cannot be written", impossible);
        }
    }
}
