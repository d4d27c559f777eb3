package nl.ruilwerk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.WeighingFixture.Case;
import nl.ruilwerk.approval.WeighingFixture.Cases;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.testing.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task list that was damaged on purpose. */
@ApprovalTest
class RebuildingTasksTest {

    @Autowired
    private RebuildingTasks rebuilding;
    @Autowired
    private TaskListProbe probe;
    @Autowired
    private TaskList list;
    @Autowired
    private ClaimingTask claiming;
    @Autowired
    private AnsweringTask answering;
    @Autowired
    private Cases cases;
    @Autowired
    private Actors actors;
    @Autowired
    private JdbcClient jdbc;

    private Actor hanna;
    private Actor fatima;

    @BeforeEach
    void people() {
        EmployerId employer = actors.employer();
        fatima = actors.person(employer);
        hanna = cases.hr(employer);
        assertThat(probe.audit()).isEmpty();
    }

    private UUID taskOf(Case about) {
        return jdbc.sql("select id from task where subject_id = :id and state = 'OPEN'").param("id", about.id()).query(UUID.class).single();
    }

    private int damage(String statement, Case about) {
        return jdbc.sql(statement).param("id", about.id()).update();
    }

    @Test
    void findsAndMendsARowThatIsMissing() {
        Case opened = cases.open(fatima);
        claiming.claim(hanna, taskOf(opened)).orThrow();
        damage("delete from task where subject_id = :id", opened);
        assertThat(probe.audit()).singleElement().asString().contains("missing in the list").contains(opened.id().toString());

        RebuildingTasks.Rebuilt rebuilt = rebuilding.rebuild();

        assertThat(rebuilt).isEqualTo(new RebuildingTasks.Rebuilt(1, 0, 0));
        assertThat(probe.audit()).isEmpty();
        assertThat(list.find(hanna, taskOf(opened)).orElseThrow().claimedBy()).contains(hanna.person());
        assertThat(answering.answer(hanna, taskOf(opened), java.util.Map.of("judgement", "accept")).isAccepted()).isTrue();
    }

    @Test
    void findsAndMendsARowThatWasAltered() {
        Case opened = cases.open(fatima);
        damage("update task set unit = 'VO', amount_cents = 1, goal = 'bag', due_on = null where subject_id = :id", opened);
        assertThat(probe.audit()).singleElement().asString().contains("differs in unit, goal, amount, due");

        assertThat(rebuilding.rebuild()).isEqualTo(new RebuildingTasks.Rebuilt(0, 1, 0));

        assertThat(probe.audit()).isEmpty();
        assertThat(list.find(hanna, taskOf(opened)).orElseThrow().unit()).isEqualTo(Optional.of("PO"));
    }

    @Test
    void findsAndMendsAClaimThatTheEngineDoesNotKnow() {
        Case opened = cases.open(fatima);
        jdbc.sql("update task set claimed_by = :who, claimed_at = now() where subject_id = :id")
                .param("who", hanna.person().value()).param("id", opened.id()).update();
        assertThat(probe.audit()).singleElement().asString().contains("differs in claimed by");

        rebuilding.rebuild();

        assertThat(probe.audit()).isEmpty();
        assertThat(list.find(hanna, taskOf(opened)).orElseThrow().claimedBy()).isEmpty();
    }

    @Test
    void findsAndMendsARowThatWasClosedWithoutTheEngine() {
        Case opened = cases.open(fatima);
        damage("update task set state = 'CANCELLED' where subject_id = :id", opened);
        assertThat(probe.audit()).singleElement().asString().contains("waits in the engine, CANCELLED in the list");

        assertThat(rebuilding.rebuild()).isEqualTo(new RebuildingTasks.Rebuilt(0, 1, 0));

        assertThat(probe.audit()).isEmpty();
        assertThat(taskOf(opened)).isNotNull();
    }

    @Test
    void closesARowThatTheEngineDoesNotKnow() {
        Case opened = cases.open(fatima);
        damage("update task set engine_task_id = 'gone' where subject_id = :id", opened);
        assertThat(probe.audit()).hasSize(2);

        assertThat(rebuilding.rebuild()).isEqualTo(new RebuildingTasks.Rebuilt(1, 0, 1));

        assertThat(probe.audit()).isEmpty();
    }

    @Test
    void changesNothingWhereNothingIsWrong() {
        cases.open(fatima);
        claiming.claim(hanna, taskOf(cases.open(fatima))).orThrow();

        assertThat(rebuilding.rebuild()).isEqualTo(new RebuildingTasks.Rebuilt(0, 0, 0));
    }
}
