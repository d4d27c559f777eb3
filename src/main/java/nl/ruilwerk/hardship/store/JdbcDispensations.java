package nl.ruilwerk.hardship.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.enrolment.spi.DecidedDispensations;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.scheme.Dispensation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, for the contexts that judge by it. A request that ended without a grant gives back what it rested on. */
@Repository
class JdbcDispensations implements DecidedDispensations {

    private static final String SELECT = "select d.*, h.number from dispensation d join hardship_request h on h.id = d.hardship_id ";

    /** A dispensation and the request that rests on it, if any. */
    private record Held(Dispensation dispensation, Optional<UUID> usedBy) {}

    private final JdbcClient jdbc;
    private final ExecutionRequests requests;

    JdbcDispensations(JdbcClient jdbc, ExecutionRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public List<Dispensation> of(PersonId person, String scheme, Optional<UUID> caseId) {
        return jdbc.sql(SELECT + "where d.person_id = :person and d.scheme = :scheme order by d.decided_on desc, h.number desc, d.check_code")
                .param("person", person.value()).param("scheme", scheme).query((row, number) -> held(row)).list().stream()
                .filter(one -> isFreeFor(one.usedBy(), caseId)).map(Held::dispensation).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(UUID caseId, Collection<UUID> dispensations) {
        for (UUID id : dispensations) {
            Held one = jdbc.sql(SELECT + "where d.id = :id for update of d").param("id", id).query((row, number) -> held(row)).single();
            if (one.dispensation().goal().isEmpty()) {
                continue;
            }
            if (!isFreeFor(one.usedBy(), Optional.of(caseId))) {
                return false;
            }
            jdbc.sql("update dispensation set used_by = :case where id = :id").param("case", caseId).param("id", id).update();
        }
        return true;
    }

    private boolean isFreeFor(Optional<UUID> usedBy, Optional<UUID> caseId) {
        if (usedBy.isEmpty() || usedBy.equals(caseId)) {
            return true;
        }
        RequestState state = requests.get(new RequestId(usedBy.get())).state();
        return !state.isUndecided() && state != RequestState.GRANTED;
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(dispensation(row), Optional.ofNullable(row.getObject("used_by", UUID.class)));
    }

    static Dispensation dispensation(ResultSet row) throws SQLException {
        return new Dispensation(row.getObject("id", UUID.class), row.getString("number"), row.getObject("decided_on", LocalDate.class),
                Optional.ofNullable(row.getString("goal")), row.getString("check_code"),
                Arrays.asList((String[]) row.getArray("rules").getArray()),
                Optional.ofNullable(row.getObject("instead_cents", Long.class)).map(Money::ofCents), row.getObject("until", LocalDate.class));
    }
}
