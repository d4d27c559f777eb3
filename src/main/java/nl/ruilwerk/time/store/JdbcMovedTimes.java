package nl.ruilwerk.time.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.ruilwerk.time.MovedTimes;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@DependsOnDatabaseInitialization
class JdbcMovedTimes implements MovedTimes {

    private final JdbcClient database;

    JdbcMovedTimes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Duration> ahead() {
        return database.sql("select cast(extract(epoch from ahead) * 1000 as bigint) from movable_clock")
                .query(Long.class).optional().map(Duration::ofMillis);
    }

    @Override
    public void begin(Duration ahead, String by) {
        database.sql("""
                insert into movable_clock (ahead, moved_by) values (make_interval(secs => :seconds), :by)
                on conflict (only_row) do nothing
                """)
                .param("seconds", seconds(ahead)).param("by", by).update();
    }

    @Override
    public boolean moveAhead(Duration ahead, Instant at, String by) {
        return database.sql("""
                insert into movable_clock (ahead, moved_at, moved_by) values (make_interval(secs => :seconds), :at, :by)
                on conflict (only_row) do update
                   set ahead = excluded.ahead, moved_at = excluded.moved_at, moved_by = excluded.moved_by
                 where movable_clock.ahead < excluded.ahead
                """)
                .param("seconds", seconds(ahead)).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update() == 1;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
