package nl.ruilwerk.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.settlement.PlanYearDecision;
import nl.ruilwerk.settlement.PlanYearDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanYearDecisions implements PlanYearDecisions {

    private final JdbcClient jdbc;

    JdbcPlanYearDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(PlanYearDecision decision, Instant openedAt) {
        return jdbc.sql("""
                insert into plan_year_decision (id, employer_id, plan_year, opened_at, last_day)
                values (:id, :employer, :year, :at, :lastDay) on conflict (employer_id, plan_year) do nothing
                """)
                .param("id", decision.id()).param("employer", decision.employer().value()).param("year", decision.planYear())
                .param("at", openedAt.atOffset(ZoneOffset.UTC)).param("lastDay", decision.lastDay()).update() == 1;
    }

    @Override
    public Optional<PlanYearDecision> find(UUID id) {
        return jdbc.sql("select * from plan_year_decision where id = :id").param("id", id).query(JdbcPlanYearDecisions::decision).optional();
    }

    @Override
    public Optional<PlanYearDecision> of(EmployerId employer, int planYear) {
        return jdbc.sql("select * from plan_year_decision where employer_id = :employer and plan_year = :year")
                .param("employer", employer.value()).param("year", planYear).query(JdbcPlanYearDecisions::decision).optional();
    }

    @Override
    public boolean decide(UUID id, PlanYearDecision.Choice choice, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                update plan_year_decision set choice = :choice, reason = :reason, decided_by = :by, decided_at = :at
                where id = :id and choice is null
                """)
                .param("choice", choice.name()).param("reason", reason).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    private static PlanYearDecision decision(ResultSet row, int number) throws SQLException {
        return new PlanYearDecision(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                row.getInt("plan_year"), row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getString("choice")).map(PlanYearDecision.Choice::valueOf));
    }
}
