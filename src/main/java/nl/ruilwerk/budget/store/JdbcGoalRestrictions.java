package nl.ruilwerk.budget.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.budget.GoalRestrictions;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGoalRestrictions implements GoalRestrictions {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcGoalRestrictions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, GoalRestriction> inForce(EmployerId employer, int planYear) {
        Map<String, GoalRestriction> restrictions = new TreeMap<>();
        jdbc.sql("""
                select goal, plan_year, reason, ground, decided_by, decided_at from goal_restriction
                where employer_id = :employer and plan_year = :year and lifted_at is null
                """)
                .param("employer", employer.value()).param("year", planYear)
                .query((row, number) -> new GoalRestriction(row.getString("goal"), row.getInt("plan_year"),
                        row.getString("reason"), GoalRestriction.Ground.valueOf(row.getString("ground")),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list().forEach(restriction -> restrictions.put(restriction.goal(), restriction));
        return restrictions;
    }

    @Override
    public boolean add(EmployerId employer, GoalRestriction restriction) {
        return jdbc.sql("""
                insert into goal_restriction (id, employer_id, goal, plan_year, reason, ground, decided_by, decided_at)
                values (:id, :employer, :goal, :year, :reason, :ground, :by, :at)
                on conflict (employer_id, goal, plan_year) where lifted_at is null do nothing
                """)
                .param("id", UUID.randomUUID()).param("employer", employer.value()).param("goal", restriction.goal())
                .param("year", restriction.planYear()).param("reason", restriction.reason())
                .param("ground", restriction.ground().name()).param("by", restriction.decidedBy().value())
                .param("at", restriction.decidedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public boolean lift(EmployerId employer, String goal, int planYear, PersonId by) {
        return jdbc.sql("""
                update goal_restriction set lifted_by = :by, lifted_at = :now
                where employer_id = :employer and goal = :goal and plan_year = :year and lifted_at is null
                """)
                .param("by", by.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("employer", employer.value()).param("goal", goal).param("year", planYear).update() == 1;
    }
}
