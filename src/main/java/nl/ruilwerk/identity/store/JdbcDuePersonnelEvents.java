package nl.ruilwerk.identity.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.ruilwerk.identity.DuePersonnelEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDuePersonnelEvents implements DuePersonnelEvents {

    private final JdbcClient database;

    JdbcDuePersonnelEvents(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Due> next(Instant now) {
        return database.sql("""
                select v.id, v.kind, v.content from personnel_event v join employer r on r.id = v.employer_id
                 where v.published_at is null and (v.next_try_at is null or v.next_try_at <= :now)
                   and v.due_on <= (cast(:now as timestamptz) at time zone r.zone)::date
                 order by v.id limit 1 for update of v skip locked
                """)
                .param("now", utc(now))
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    String content = row.getString("content");
                    return new Due(row.getLong("id"), () -> EventContent.read(kind, content));
                }).optional();
    }

    @Override
    public void told(long id, Instant at) {
        database.sql("update personnel_event set published_at = :at where id = :id").param("at", utc(at)).param("id", id).update();
    }

    @Override
    @Transactional
    public void failed(long id, String failure, Instant at) {
        database.sql("""
                update personnel_event
                   set attempts = attempts + 1, failure = :failure,
                       next_try_at = cast(:at as timestamptz) + least(interval '1 minute' * power(2, least(attempts, 20)), interval '6 hours')
                 where id = :id and published_at is null
                """).param("failure", failure).param("at", utc(at)).param("id", id).update();
    }

    @Override
    public void forgetTold(Instant before) {
        database.sql("delete from personnel_event where published_at < :before").param("before", utc(before)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
