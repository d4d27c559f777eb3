package nl.ruilwerk.request.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.EndedChoices;
import nl.ruilwerk.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEndedChoices implements EndedChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcEndedChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean end(RequestId request, LocalDate lastDay, Optional<PersonId> by, String why) {
        return jdbc.sql("""
                insert into ended_choice (request_id, last_day, ended_by, why, ended_at) values (:request, :day, :by, :why, :now)
                on conflict (request_id) do update set last_day = excluded.last_day, ended_by = excluded.ended_by, why = excluded.why, ended_at = excluded.ended_at
                where ended_choice.last_day > excluded.last_day
                """)
                .param("request", request.value()).param("day", lastDay).param("by", by.map(PersonId::value).orElse(null)).param("why", why)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public Map<RequestId, LocalDate> of(PersonId person) {
        Map<RequestId, LocalDate> days = new HashMap<>();
        jdbc.sql("select e.request_id, e.last_day from ended_choice e join execution_request r on r.id = e.request_id where r.person_id = :person")
                .param("person", person.value())
                .query((row, number) -> days.put(new RequestId(row.getObject("request_id", UUID.class)), row.getObject("last_day", LocalDate.class))).list();
        return days;
    }
}
