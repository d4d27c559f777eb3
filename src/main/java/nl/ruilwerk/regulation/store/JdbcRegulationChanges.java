package nl.ruilwerk.regulation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.regulation.RegulationChange;
import nl.ruilwerk.regulation.RegulationChange.Consultation;
import nl.ruilwerk.regulation.RegulationChange.Consulted;
import nl.ruilwerk.regulation.RegulationChange.Recorded;
import nl.ruilwerk.regulation.RegulationChanges;
import nl.ruilwerk.scheme.SchemeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegulationChanges implements RegulationChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRegulationChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void oneAtATime(EmployerId employer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('regulation/' || :employer, 0))")
                .param("employer", employer.toString()).query((row, number) -> true).list();
    }

    @Override
    public void keep(SchemeText text) {
        boolean isNew = jdbc.sql("insert into regulation_text (digest, kept_at) values (:digest, :now) on conflict (digest) do nothing")
                .param("digest", text.digest()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
        if (isNew) {
            text.files().forEach((path, content) -> jdbc.sql("insert into regulation_file (digest, path, content) values (:digest, :path, :content)")
                    .param("digest", text.digest()).param("path", path).param("content", content).update());
        }
    }

    @Override
    public Optional<SchemeText> find(String digest) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select path, content from regulation_file where digest = :digest").param("digest", digest)
                .query((row, number) -> files.put(row.getString("path"), row.getBytes("content"))).list();
        return files.isEmpty() ? Optional.empty() : Optional.of(new SchemeText(digest, files));
    }

    @Override
    public List<RegulationChange> of(EmployerId employer) {
        return jdbc.sql("select * from regulation_change where employer_id = :employer order by number").param("employer", employer.value())
                .query(JdbcRegulationChanges::change).list();
    }

    @Override
    public Optional<RegulationChange> find(UUID id) {
        return jdbc.sql("select * from regulation_change where id = :id").param("id", id).query(JdbcRegulationChanges::change).optional();
    }

    @Override
    public void add(RegulationChange change) {
        jdbc.sql("""
                insert into regulation_change (id, employer_id, scheme, number, before_digest, digest, seen_at, state)
                values (:id, :employer, :scheme, :number, :before, :digest, :seen, :state)
                """)
                .param("id", change.id()).param("employer", change.employer().value()).param("scheme", change.scheme()).param("number", change.number())
                .param("before", change.before().orElse(null), Types.VARCHAR).param("digest", change.digest()).param("seen", change.seenAt().atOffset(ZoneOffset.UTC))
                .param("state", change.before().isEmpty() ? "FIRST" : "OPEN").update();
    }

    @Override
    public boolean record(UUID id, Recorded record) {
        return jdbc.sql("""
                update regulation_change set state = 'RECORDED', in_force_from = :from, consulted = :consulted, consulted_on = :on, outcome = :outcome,
                    reason = :reason, notice_nl = :dutch, notice_en = :english, recorded_by = :by, recorded_at = :at
                where id = :id and state = 'OPEN'
                """)
                .param("from", record.inForceFrom()).param("consulted", record.consultation().with().name())
                .param("on", record.consultation().on().orElse(null), Types.DATE)
                .param("outcome", record.consultation().outcome().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("reason", record.reason()).param("dutch", record.noticeDutch()).param("english", record.noticeEnglish())
                .param("by", record.by().value()).param("at", record.at().atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    private static RegulationChange change(ResultSet row, int line) throws SQLException {
        Optional<Recorded> record = row.getString("state").equals("RECORDED") ? Optional.of(recorded(row)) : Optional.empty();
        return new RegulationChange(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)), row.getString("scheme"), row.getInt("number"),
                Optional.ofNullable(row.getString("before_digest")), row.getString("digest"), row.getObject("seen_at", OffsetDateTime.class).toInstant(), record);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getObject("in_force_from", LocalDate.class),
                new Consultation(Consulted.valueOf(row.getString("consulted")), Optional.ofNullable(row.getObject("consulted_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("outcome")).map(RegulationChange.Outcome::valueOf)),
                row.getString("reason"), row.getString("notice_nl"), row.getString("notice_en"), new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
