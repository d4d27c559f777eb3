package nl.ruilwerk.notification.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInbox implements Inbox {

    private final JdbcClient database;
    private final Clock clock;

    JdbcInbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void tell(PersonId person, String key, Map<String, Object> figures, Optional<String> link, String once) {
        database.sql("""
                insert into message (id, person_id, key, figures, link, sent_at, once)
                values (:id, :person, :key, cast(:figures as jsonb), :link, :at, :once)
                on conflict (once) do nothing
                """)
                .param("id", UUID.randomUUID()).param("person", person.value()).param("key", key)
                .param("figures", Figures.write(figures)).param("link", link.orElse(null)).param("at", now()).param("once", once)
                .update();
    }

    @Override
    public List<Message> of(Actor actor) {
        return database.sql("""
                select id, key, figures, link, sent_at, read_at from message
                 where person_id = :person
                 order by sent_at desc, id
                 limit 200
                """)
                .param("person", actor.person().value())
                .query((row, number) -> new Message(row.getObject("id", UUID.class), row.getString("key"),
                        Figures.read(row.getString("figures")), Optional.ofNullable(row.getString("link")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .list();
    }

    @Override
    public long unread(Actor actor) {
        return database.sql("select count(*) from message where person_id = :person and read_at is null")
                .param("person", actor.person().value()).query(Long.class).single();
    }

    @Override
    public void read(Actor actor, UUID message) {
        database.sql("update message set read_at = :at where id = :id and person_id = :person and read_at is null")
                .param("at", now()).param("id", message).param("person", actor.person().value()).update();
    }

    @Override
    public void readAll(Actor actor) {
        database.sql("update message set read_at = :at where person_id = :person and read_at is null")
                .param("at", now()).param("person", actor.person().value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
