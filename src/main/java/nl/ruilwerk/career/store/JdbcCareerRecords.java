package nl.ruilwerk.career.store;

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
import nl.ruilwerk.career.CareerRecord;
import nl.ruilwerk.career.CareerRecords;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.spi.RecordedEvents;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.PastEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCareerRecords implements CareerRecords, RecordedEvents {

    private final JdbcClient jdbc;

    JdbcCareerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(CareerRecord event) {
        return jdbc.sql("""
                insert into career_event (id, employer_id, person_id, happened, kind, day, until, months, value, note, stated_by, stated_at, key)
                values (:id, :employer, :person, :happened, :kind, :day, :until, :months, :value, :note, :by, :at, :key) on conflict (key) do nothing
                """)
                .param("id", event.id()).param("employer", event.employer().value()).param("person", event.person().value())
                .param("happened", event.happened()).param("kind", event.event().kind()).param("day", event.day())
                .param("until", event.until().orElse(null)).param("months", event.event().months()).param("value", event.value().orElse(null))
                .param("note", event.note()).param("by", event.statedBy().map(PersonId::value).orElse(null))
                .param("at", event.statedAt().atOffset(ZoneOffset.UTC)).param("key", event.key()).update() == 1;
    }

    @Override
    public boolean knows(String key) {
        return jdbc.sql("select exists (select 1 from career_event where key = :key)").param("key", key).query(Boolean.class).single();
    }

    @Override
    public CareerRecord get(UUID id) {
        return jdbc.sql("select * from career_event where id = :id").param("id", id).query(JdbcCareerRecords::read).optional()
                .orElseThrow(() -> new NoSuchElementException("No career event " + id));
    }

    @Override
    public List<CareerRecord> of(PersonId person) {
        return jdbc.sql("select * from career_event where person_id = :person order by day desc, stated_at desc, id")
                .param("person", person.value()).query(JdbcCareerRecords::read).list();
    }

    /** As the evaluator sees them; what was taken back did not happen. */
    @Override
    public List<PastEvent> standing(PersonId person) {
        return jdbc.sql("select * from career_event where person_id = :person and taken_back_at is null order by day, stated_at, id")
                .param("person", person.value()).query(JdbcCareerRecords::read).list().stream()
                .map(event -> new PastEvent(event.happened(), event.event().kind(), event.day(), event.until())).toList();
    }

    @Override
    public List<CareerRecord> latest(EmployerId employer, int most) {
        return jdbc.sql("select * from career_event where employer_id = :employer order by stated_at desc, id limit :most")
                .param("employer", employer.value()).param("most", most).query(JdbcCareerRecords::read).list();
    }

    @Override
    public boolean close(UUID id, LocalDate lastDay) {
        return jdbc.sql("update career_event set until = :day where id = :id and until is distinct from :day and :day >= day")
                .param("day", lastDay).param("id", id).update() == 1;
    }

    @Override
    public boolean takeBack(UUID id, Optional<PersonId> by, Instant at, String why) {
        return jdbc.sql("""
                update career_event set taken_back_by = :by, taken_back_at = :at, why_back = :why where id = :id and taken_back_at is null
                """)
                .param("by", by.map(PersonId::value).orElse(null)).param("at", at.atOffset(ZoneOffset.UTC)).param("why", why).param("id", id).update() == 1;
    }

    @Override
    public void oneAtATime(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('career/' || :person, 0))").param("person", person.toString())
                .query((row, number) -> true).list();
    }

    private static CareerRecord read(ResultSet row, int number) throws SQLException {
        return new CareerRecord(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), new CareerEvent(row.getString("happened"), row.getObject("day", LocalDate.class),
                row.getString("kind"), row.getInt("months"), Optional.ofNullable(row.getBigDecimal("value"))),
                Optional.ofNullable(row.getObject("until", LocalDate.class)), row.getString("note"),
                Optional.ofNullable(row.getObject("stated_by", UUID.class)).map(PersonId::new),
                row.getObject("stated_at", OffsetDateTime.class).toInstant(), row.getString("key"),
                Optional.ofNullable(row.getObject("taken_back_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
