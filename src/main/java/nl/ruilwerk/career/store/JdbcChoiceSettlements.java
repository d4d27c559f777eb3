package nl.ruilwerk.career.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.UUID;
import nl.ruilwerk.career.ChoiceSettlement;
import nl.ruilwerk.career.ChoiceSettlements;
import nl.ruilwerk.career.DebtPayment;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Settlement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChoiceSettlements implements ChoiceSettlements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcChoiceSettlements(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(ChoiceSettlement settlement) {
        return jdbc.sql("""
                insert into choice_settlement (id, employer_id, person_id, event_id, choices, day, opened_at)
                values (:id, :employer, :person, :event, :choices, :day, :at) on conflict (event_id) do nothing
                """)
                .param("id", settlement.id()).param("employer", settlement.employer().value()).param("person", settlement.person().value())
                .param("event", settlement.event()).param("choices", settlement.choices().stream().map(RequestId::value).toArray(UUID[]::new))
                .param("day", settlement.day()).param("at", settlement.openedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public ChoiceSettlement get(UUID id) {
        return jdbc.sql("select * from choice_settlement where id = :id").param("id", id).query(this::settlement).optional()
                .orElseThrow(() -> new NoSuchElementException("No settlement of choices " + id));
    }

    @Override
    public List<ChoiceSettlement> of(PersonId person) {
        return jdbc.sql("select * from choice_settlement where person_id = :person order by opened_at desc, id").param("person", person.value())
                .query(this::settlement).list();
    }

    @Override
    public boolean settle(UUID id, Settlement outcome, Optional<PersonId> by, Instant at) {
        return jdbc.sql("""
                update choice_settlement set state = 'SETTLED', outcome = :outcome::jsonb, settled_by = :by, settled_at = :at where id = :id and state = 'OPEN'
                """)
                .param("outcome", write(outcome)).param("by", by.map(PersonId::value).orElse(null)).param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id).update() == 1;
    }

    @Override
    public Optional<Instant> settledAt(UUID id) {
        return jdbc.sql("select settled_at from choice_settlement where id = :id and settled_at is not null").param("id", id)
                .query((row, number) -> row.getObject("settled_at", OffsetDateTime.class).toInstant()).optional();
    }

    @Override
    public boolean pay(UUID id, DebtPayment paid, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into choice_debt (settlement_id, owed_cents, received_on, interest_cents, costs_cents, recorded_by, recorded_at)
                values (:id, :owed, :received, :interest, :costs, :by, :at) on conflict (settlement_id) do nothing
                """)
                .param("id", id).param("owed", paid.owed().cents()).param("received", paid.receivedOn()).param("interest", paid.interest().cents())
                .param("costs", paid.costs().cents()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private ChoiceSettlement settlement(ResultSet row, int number) throws SQLException {
        return new ChoiceSettlement(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getObject("event_id", UUID.class),
                Arrays.stream((UUID[]) row.getArray("choices").getArray()).map(RequestId::new).toList(), row.getObject("day", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), ChoiceSettlement.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome")).map(this::read));
    }

    private String write(Settlement outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Settlement read(String text) {
        try {
            return json.readValue(text, Settlement.class);
        } catch (JsonProcessingException bent) {
            throw new IllegalStateException("The outcome of a settlement cannot be read", bent);
        }
    }
}
