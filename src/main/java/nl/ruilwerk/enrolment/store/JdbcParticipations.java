package nl.ruilwerk.enrolment.store;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.ruilwerk.enrolment.ParticipantLine;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.SignedEnrolment;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.EnrolmentAssessment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcParticipations(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Participation> find(UUID id) {
        return jdbc.sql("select *, coalesce(end_reason, review_reason) as reason from participation where id = :id").param("id", id)
                .query(JdbcParticipations::participation).optional();
    }

    @Override
    public Optional<Participation> findForUpdate(UUID id) {
        return jdbc.sql("select *, coalesce(end_reason, review_reason) as reason from participation where id = :id for update").param("id", id)
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

    @Override
    public Optional<Participation> submittedWith(String submissionKey) {
        return jdbc.sql("select *, coalesce(end_reason, review_reason) as reason from participation where submission_key = :key")
                .param("key", submissionKey).query(JdbcParticipations::participation).optional();
    }

    @Override
    public void oneAtATime(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('enrolment/' || :person, 0))").param("person", person.toString())
                .query((row, number) -> true).list();
    }

    @Override
    public void add(Participation participation, SignedEnrolment signed, String submissionKey) {
        jdbc.sql("""
                insert into participation (id, employer_id, person_id, scheme, edition, state, submitted_at, starts, assessment, answers,
                    shown_text, shown_sha256, signed_how, submission_key)
                values (:id, :employer, :person, :scheme, :edition, :state, :submitted, :starts, :assessment::jsonb, :answers::jsonb,
                    :text, :sha256, :how, :key)
                """)
                .param("id", participation.id()).param("employer", participation.employer().value())
                .param("person", participation.person().value()).param("scheme", participation.scheme())
                .param("edition", participation.edition()).param("state", participation.state().name())
                .param("submitted", participation.submittedAt().atOffset(ZoneOffset.UTC))
                .param("starts", participation.starts().orElse(null)).param("assessment", write(signed.assessment()))
                .param("answers", write(new TreeSet<>(signed.declarations()))).param("text", signed.text())
                .param("sha256", signed.sha256()).param("how", signed.signedHow()).param("key", submissionKey)
                .update();
    }

    @Override
    public SignedEnrolment signed(UUID id) {
        return jdbc.sql("select shown_text, shown_sha256, signed_how, answers, assessment from participation where id = :id").param("id", id)
                .query((row, number) -> new SignedEnrolment(row.getString("shown_text"), row.getString("shown_sha256"),
                        row.getString("signed_how"), read(row.getString("answers"), new TypeReference<Set<String>>() {}),
                        read(row.getString("assessment"), new TypeReference<EnrolmentAssessment>() {})))
                .optional().orElseThrow(() -> new NoSuchElementException("No participation " + id));
    }

    @Override
    public Optional<PersonId> reviewer(UUID id) {
        return jdbc.sql("select reviewed_by from participation where id = :id and reviewed_by is not null").param("id", id)
                .query((row, number) -> new PersonId(row.getObject("reviewed_by", UUID.class))).optional();
    }

    @Override
    public void keepAssessment(UUID id, EnrolmentAssessment assessment) {
        jdbc.sql("update participation set assessment = :assessment::jsonb where id = :id")
                .param("assessment", write(assessment)).param("id", id).update();
    }

    @Override
    public boolean review(UUID id, PersonId by, Instant at, String signedHow, Optional<String> reason) {
        return jdbc.sql("""
                update participation set reviewed_by = :by, reviewed_at = :at, review_signed_how = :how, review_reason = :reason
                where id = :id and state = 'SUBMITTED'
                """)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("how", signedHow)
                .param("reason", reason.orElse(null)).param("id", id).update() == 1;
    }

    @Override
    public boolean activate(UUID id, LocalDate starts) {
        return jdbc.sql("update participation set state = 'ACTIVE', starts = :starts where id = :id and state = 'SUBMITTED' and reviewed_by is not null")
                .param("starts", starts).param("id", id).update() == 1;
    }

    @Override
    public boolean close(UUID id, ParticipationState state) {
        return jdbc.sql("update participation set state = :state where id = :id and state = 'SUBMITTED'")
                .param("state", state.name()).param("id", id).update() == 1;
    }

    @Override
    public boolean setEnd(UUID id, LocalDate lastDay, PersonId by, Optional<String> reason) {
        return end(id, "ACTIVE", lastDay, Optional.of(by), reason);
    }

    @Override
    public boolean end(UUID id, LocalDate lastDay, Optional<PersonId> by, Optional<String> reason) {
        return end(id, "ENDED", lastDay, by, reason);
    }

    private boolean end(UUID id, String state, LocalDate lastDay, Optional<PersonId> by, Optional<String> reason) {
        return jdbc.sql("""
                update participation set state = :state, ends = :ends, ended_by = :by, end_reason = :reason
                where id = :id and state = 'ACTIVE'
                """)
                .param("state", state).param("ends", lastDay).param("by", by.map(PersonId::value).orElse(null))
                .param("reason", reason.orElse(null)).param("id", id).update() == 1;
    }

    @Override
    public boolean endBeforeItBegan(UUID id, Optional<PersonId> by, Optional<String> reason) {
        return jdbc.sql("""
                update participation set state = 'ENDED', starts = null, ends = null, ended_by = :by, end_reason = :reason
                where id = :id and state = 'ACTIVE'
                """)
                .param("by", by.map(PersonId::value).orElse(null)).param("reason", reason.orElse(null)).param("id", id).update() == 1;
    }

    @Override
    public void closeEnded(EmployerId employer, LocalDate today) {
        jdbc.sql("update participation set state = 'ENDED' where employer_id = :employer and state = 'ACTIVE' and ends < :today")
                .param("employer", employer.value()).param("today", today).update();
    }

    @Override
    public List<PersonId> takingPart(EmployerId employer, LocalDate day) {
        return jdbc.sql("""
                select person_id from participation where employer_id = :employer and state = 'ACTIVE' and starts <= :day and (ends is null or ends >= :day)
                order by person_id
                """)
                .param("employer", employer.value()).param("day", day).query((row, number) -> new PersonId(row.getObject("person_id", UUID.class))).list();
    }

    @Override
    public List<ServiceOver> withoutService(EmployerId employer, LocalDate today) {
        // the first day of service after which none follows, within the participation; or no service from its first day on
        return jdbc.sql("""
                select participation.id, gap.last_day
                from participation
                left join lateral (
                    select min(one.ends) as last_day from employment one
                    where one.person_id = participation.person_id and one.ends < :today and one.ends >= participation.starts
                    and not exists (select 1 from employment next where next.person_id = one.person_id
                        and next.starts <= one.ends + 1 and (next.ends is null or next.ends > one.ends))
                ) gap on true
                where participation.employer_id = :employer and participation.state = 'ACTIVE'
                and (gap.last_day is not null
                    or not exists (select 1 from employment still where still.person_id = participation.person_id
                        and (still.ends is null or still.ends >= greatest(participation.starts, :today::date))))
                order by participation.id
                """)
                .param("employer", employer.value()).param("today", today)
                .query((row, number) -> new ServiceOver(row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }

    @Override
    public List<ParticipantLine> participants(EmployerId employer, Set<String> units, Set<ParticipationState> states, String name,
                                              LocalDate today, int most) {
        return jdbc.sql("""
                select last.*, coalesce(last.end_reason, last.review_reason) as reason,
                    person.given_name || ' ' || person.surname as person_name, person.employee_number, main.unit,
                    ender.given_name || ' ' || ender.surname as ended_by_name
                from (select distinct on (person_id, scheme) * from participation where employer_id = :employer
                      order by person_id, scheme, state in ('SUBMITTED', 'ACTIVE') desc, submitted_at desc) last
                join person on person.id = last.person_id
                left join person ender on ender.id = last.ended_by
                join lateral (select unit from employment where employment.person_id = last.person_id
                    order by (starts <= :today and (ends is null or ends >= :today)) desc, case when ends is null or ends >= :today then weekly_hours end desc nulls last,
                        starts desc limit 1) main on true
                where last.state in (:states) and (:all or main.unit in (:units))
                and (:name = '' or person.given_name || ' ' || person.surname ilike :pattern or person.employee_number ilike :pattern)
                order by person.surname, person.given_name, last.id limit :most
                """)
                .param("employer", employer.value()).param("today", today)
                .param("states", states.stream().map(Enum::name).toList())
                .param("all", units.isEmpty()).param("units", units.isEmpty() ? List.of("") : List.copyOf(units))
                .param("name", name.strip()).param("pattern", "%" + name.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .query((row, number) -> new ParticipantLine(participation(row, number), row.getString("person_name"),
                        row.getString("employee_number"), row.getString("unit"), row.getString("signed_how").equals("paper"),
                        Optional.ofNullable(row.getString("ended_by_name"))))
                .list();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot write " + value, broken);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot read what is stored with a participation", broken);
        }
    }

    private static Participation participation(ResultSet row, int number) throws SQLException {
        return new Participation(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("scheme"), row.getString("edition"),
                ParticipationState.valueOf(row.getString("state")), row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("starts", LocalDate.class)), Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")));
    }
}
