package nl.ruilwerk.hardship.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.hardship.DisputedCheck;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.hardship.HardshipState;
import nl.ruilwerk.hardship.HardshipSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Dispensation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcHardshipRequests implements HardshipRequests {

    private static final List<Role> MAY_SEE_UNIT = List.of(Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcHardshipRequests(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<HardshipRequest> find(Actor actor, UUID id) {
        return jdbc.sql("select * from hardship_request where id = :id and employer_id = :employer")
                .param("id", id).param("employer", actor.employer().value()).query(this::request).optional()
                .filter(request -> actor.is(request.person()) || maySee(actor, request.unit()));
    }

    private static boolean maySee(Actor actor, String unit) {
        return MAY_SEE_UNIT.stream().anyMatch(role -> actor.holds(role, unit));
    }

    @Override
    public HardshipRequest get(UUID id) {
        return jdbc.sql("select * from hardship_request where id = :id").param("id", id).query(this::request).optional()
                .orElseThrow(() -> new NoSuchElementException("No hardship request " + id));
    }

    @Override
    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from hardship_request where id = :id)").param("id", id).query(Boolean.class).single();
    }

    @Override
    public List<HardshipRequest> own(Actor actor) {
        return jdbc.sql("select * from hardship_request where employer_id = :employer and person_id = :person order by received_at desc")
                .param("employer", actor.employer().value()).param("person", actor.person().value()).query(this::request).list();
    }

    @Override
    public List<HardshipRequest> register(Actor actor) {
        return jdbc.sql("""
                select * from hardship_request where employer_id = :employer
                order by state <> 'OPEN', case when state = 'OPEN' then last_day end, received_at desc limit 500
                """)
                .param("employer", actor.employer().value()).query(this::request).list().stream()
                .filter(request -> maySee(actor, request.unit())).toList();
    }

    @Override
    public List<UUID> withDocument(DocumentId document) {
        return jdbc.sql("""
                select hardship_id as id from hardship_enclosure where document_id = :document
                union select id from hardship_request where letter_id = :document
                """)
                .param("document", document.value()).query((row, number) -> row.getObject("id", UUID.class)).list();
    }

    @Override
    public String nextNumber(int year) {
        return "H-%d-%05d".formatted(year, jdbc.sql("select nextval('hardship_number')").query(Long.class).single());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(HardshipRequest request) {
        int added = jdbc.sql("""
                insert into hardship_request (id, employer_id, person_id, number, scheme, edition, unit, about, case_id, goal, checks, reason,
                    state, received_at, last_day, barred, submission_key)
                values (:id, :employer, :person, :number, :scheme, :edition, :unit, :about, :case, :goal, :checks::jsonb, :reason,
                    :state, :received, :lastDay, :barred, :key)
                on conflict do nothing
                """)
                .param("id", request.id()).param("employer", request.employer().value()).param("person", request.person().value())
                .param("number", request.number()).param("scheme", request.scheme()).param("edition", request.edition())
                .param("unit", request.unit()).param("about", request.about().name()).param("case", request.caseId().orElse(null))
                .param("goal", request.goal().orElse(null)).param("checks", write(request.checks())).param("reason", request.reason())
                .param("state", request.state().name()).param("received", at(request.receivedAt())).param("lastDay", request.lastDay())
                .param("barred", request.barred().stream().map(PersonId::value).toArray(UUID[]::new)).param("key", request.id().toString()).update();
        if (added == 0) {
            return false;
        }
        for (int place = 0; place < request.enclosures().size(); place++) {
            jdbc.sql("""
                    insert into hardship_enclosure (hardship_id, employer_id, document_id, place) values (:id, :employer, :document, :place)
                    on conflict do nothing
                    """)
                    .param("id", request.id()).param("employer", request.employer().value())
                    .param("document", request.enclosures().get(place)).param("place", place).update();
        }
        return true;
    }

    @Override
    public HardshipState lock(UUID id) {
        return HardshipState.valueOf(jdbc.sql("select state from hardship_request where id = :id for update").param("id", id)
                .query(String.class).single());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(UUID id, HardshipState outcome, HardshipRequest.Decision decision, List<Dispensation> dispensations) {
        int decided = jdbc.sql("""
                update hardship_request set state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason,
                    arrangement = :arrangement, reopens = :reopens
                where id = :id and state = 'OPEN'
                """)
                .param("state", outcome.name()).param("by", decision.by().value()).param("at", at(decision.at()))
                .param("reason", decision.reason()).param("arrangement", decision.arrangement()).param("reopens", decision.reopens())
                .param("id", id).update();
        if (decided == 1) {
            dispensations.forEach(one -> add(id, one));
        }
        return decided == 1;
    }

    private void add(UUID hardship, Dispensation one) {
        // a request that is taken up again rests on what was decided for it from the start
        jdbc.sql("""
                insert into dispensation (id, hardship_id, person_id, scheme, goal, check_code, rules, instead_cents, until, decided_on, used_by)
                select :id, id, person_id, scheme, :goal, :check, :rules, :instead, :until, :decidedOn, case when reopens then case_id end
                from hardship_request where id = :hardship
                """)
                .param("id", one.id()).param("hardship", hardship).param("goal", one.goal().orElse(null)).param("check", one.check())
                .param("rules", one.rules().toArray(String[]::new)).param("instead", one.instead().map(Money::cents).orElse(null))
                .param("until", one.until()).param("decidedOn", one.decidedOn()).update();
    }

    @Override
    public boolean withdraw(UUID id) {
        return jdbc.sql("update hardship_request set state = 'WITHDRAWN' where id = :id and state = 'OPEN'").param("id", id).update() == 1;
    }

    @Override
    public boolean escalate(UUID id, Instant at) {
        return jdbc.sql("update hardship_request set escalated_at = :at where id = :id and state = 'OPEN' and escalated_at is null")
                .param("at", at(at)).param("id", id).update() == 1;
    }

    @Override
    public void keepLetter(UUID id, DocumentId letter) {
        jdbc.sql("update hardship_request set letter_id = :letter where id = :id and letter_id is null")
                .param("letter", letter.value()).param("id", id).update();
    }

    @Override
    public List<Dispensation> dispensations(UUID id) {
        return jdbc.sql("select d.*, h.number from dispensation d join hardship_request h on h.id = d.hardship_id where h.id = :id order by d.check_code")
                .param("id", id).query((row, number) -> JdbcDispensations.dispensation(row)).list();
    }

    private HardshipRequest request(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new HardshipRequest(id, row.getString("number"), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("scheme"), row.getString("edition"), row.getString("unit"),
                HardshipSubject.valueOf(row.getString("about")), Optional.ofNullable(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getString("goal")), checks(row.getString("checks")), row.getString("reason"), enclosures(id),
                HardshipState.valueOf(row.getString("state")), instant(row, "received_at").orElseThrow(), row.getObject("last_day", LocalDate.class),
                instant(row, "escalated_at"), barred(row.getArray("barred")), decision(row),
                Optional.ofNullable(row.getObject("letter_id", UUID.class)).map(DocumentId::new));
    }

    private List<UUID> enclosures(UUID id) {
        return jdbc.sql("select document_id from hardship_enclosure where hardship_id = :id order by place").param("id", id)
                .query((row, number) -> row.getObject("document_id", UUID.class)).list();
    }

    private static Optional<HardshipRequest.Decision> decision(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return by == null ? Optional.empty() : Optional.of(new HardshipRequest.Decision(row.getString("decision_reason"), row.getString("arrangement"),
                row.getBoolean("reopens"), new PersonId(by), instant(row, "decided_at").orElseThrow()));
    }

    private static Set<PersonId> barred(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private String write(List<DisputedCheck> checks) {
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot be written as JSON: " + checks, impossible);
        }
    }

    private List<DisputedCheck> checks(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<DisputedCheck>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored checks cannot be read", broken);
        }
    }
}
