package nl.ruilwerk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruilwerk.approval.WeighingFixture.Case;
import nl.ruilwerk.approval.WeighingFixture.Cases;
import nl.ruilwerk.approval.WeighingFixture.WeighingRefusal;
import nl.ruilwerk.approval.process.CompletedWithoutAnswerException;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.testing.Actors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a task in the engine to an answer, on real tables and the real engine. */
@ApprovalTest
class AnsweringTaskTest {

    private static final Map<String, Object> ACCEPT = Map.of("judgement", "accept");
    private static final Map<String, Object> SEND_BACK = Map.of("judgement", "sendBack", "reason", "The receipt cannot be read");

    @Autowired
    private AnsweringTask answering;
    @Autowired
    private ClaimingTask claiming;
    @Autowired
    private TaskList list;
    @Autowired
    private Cases cases;
    @Autowired
    private Actors actors;
    @Autowired
    private TaskService engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    private EmployerId employer;
    private Actor fatima;
    private Actor hanna;
    private Actor hugo;

    @BeforeEach
    void people() {
        employer = actors.employer();
        fatima = actors.person(employer);
        hanna = cases.hr(employer);
        hugo = cases.hr(employer);
    }

    private UUID taskOf(Case about, Actor actor) {
        return list.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 200).lines().stream()
                .filter(line -> line.subjectId().equals(about.id())).findFirst().orElseThrow().id();
    }

    @Test
    void showsATaskThatTheEngineCreatesWithWhatItsTwinSays() {
        Case opened = cases.open(fatima);

        TaskLine line = list.find(hanna, taskOf(opened, hanna)).orElseThrow();

        assertThat(line.form()).isEqualTo("weighCase");
        assertThat(line.personName()).isEqualTo("Fatima el Amrani");
        assertThat(line.goal()).contains("bicycle");
        assertThat(line.amount()).contains(opened.amount());
        assertThat(line.dueOn()).isEqualTo(opened.dueOn());
        assertThat(line.doubts()).containsExactly("test.doubt");
        assertThat(line.titleFigures()).containsEntry("amount", opened.amount()).containsEntry("person", "Fatima el Amrani");
    }

    @Test
    void goesOnWithTheProcessAndKeepsWhoAnsweredWhat() {
        Case opened = cases.open(fatima);
        UUID task = taskOf(opened, hanna);

        Outcome<UUID> answered = answering.answer(hanna, task, SEND_BACK);

        assertThat(answered.isAccepted()).isTrue();
        assertThat(list.find(hanna, task)).isEmpty();
        assertThat(list.ofSubject(opened.id())).extracting(TaskStep::form, TaskStep::state, TaskStep::answeredBy).containsExactly(
                tuple("weighCase", TaskState.ANSWERED, Optional.of(hanna.person())),
                tuple("mendCase", TaskState.OPEN, Optional.empty()));
        assertThat(jdbc.sql("select answer ->> 'reason' from task where id = :id").param("id", task).query(String.class).single())
                .isEqualTo("The receipt cannot be read");
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(opened.id().toString())
                .taskDefinitionKey("weighCase").singleResult().getAssignee()).isEqualTo(hanna.person().toString());
    }

    @Test
    void givesTheEmployeesOwnTaskToTheEmployeeAndToNobodyElse() {
        Case opened = cases.open(fatima);
        answering.answer(hanna, taskOf(opened, hanna), SEND_BACK).orThrow();

        TaskLine own = list.assignedTo(fatima).stream().filter(line -> line.subjectId().equals(opened.id())).findFirst().orElseThrow();

        assertThat(own.form()).isEqualTo("mendCase");
        assertThat(list.find(hanna, own.id())).isEmpty();
        assertThatThrownBy(() -> answering.answer(hanna, own.id(), Map.of("mended", "x"))).isInstanceOf(NoSuchElementException.class);
        assertThat(answering.answer(fatima, own.id(), Map.of("mended", "a better scan")).isAccepted()).isTrue();
        assertThat(taskOf(opened, hanna)).isNotNull();
    }

    @Test
    void validatesTheFormOnTheServer() {
        UUID task = taskOf(cases.open(fatima), hanna);

        assertThat(answering.answer(hanna, task, Map.of()).refusalOrThrow().reason()).isEqualTo(TaskRefusal.FORM_INCOMPLETE);
        assertThat(answering.answer(hanna, task, Map.of("judgement", "sendBack")).refusalOrThrow().figures()).containsEntry("faults", 1);
        assertThat(answering.answer(hanna, task, Map.of("judgement", "promote")).refusalOrThrow().reason())
                .isEqualTo(TaskRefusal.FORM_INCOMPLETE);
        assertThat(answering.answer(hanna, task, Map.of("judgement", "accept", "admin", true)).refusalOrThrow().reason())
                .isEqualTo(TaskRefusal.FORM_INCOMPLETE);
        assertThat(list.find(hanna, task)).isPresent();
    }

    @Test
    void leavesTheTaskOpenWhenTheContextOfTheStepRefuses() {
        UUID task = taskOf(cases.open(fatima), hanna);

        Outcome<UUID> refused = answering.answer(hanna, task, Map.of("judgement", "sendBack", "reason", "too heavy"));

        assertThat(refused.refusalOrThrow().reason()).isEqualTo(WeighingRefusal.TOO_HEAVY);
        assertThat(list.find(hanna, task)).isPresent();
    }

    @Test
    void closesTheTaskWhenTheCaseGoesOnWithoutIt() {
        Case opened = cases.open(fatima);
        UUID task = taskOf(opened, hanna);

        cases.stop(opened);

        assertThat(list.ofSubject(opened.id())).extracting(TaskStep::state).containsExactly(TaskState.CANCELLED);
        assertThat(answering.answer(hanna, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.TASK_GONE);
    }

    @Test
    void tellsWhoComesSecondThatTheTaskIsGone() {
        UUID task = taskOf(cases.open(fatima), hanna);
        answering.answer(hanna, task, ACCEPT).orThrow();

        assertThat(answering.answer(hanna, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.TASK_GONE);
        assertThat(answering.answer(hugo, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.TASK_GONE);
    }

    @Test
    @DisplayName("lets exactly one of several people and tabs answer at the same moment (R9)")
    void letsExactlyOneOfTwoAnswersAtOnceWin() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 25; round++) {
                UUID task = taskOf(cases.open(fatima), hanna);
                int before = cases.weighed.get();
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<Outcome<UUID>>> answers = new ArrayList<>();
                for (Actor actor : List.of(hanna, hanna, hugo, hugo)) {
                    answers.add(hands.submit(() -> {
                        start.await();
                        return answering.answer(actor, task, ACCEPT);
                    }));
                }

                int won = 0;
                for (Future<Outcome<UUID>> answer : answers) {
                    if (answer.get().isAccepted()) {
                        won++;
                    } else {
                        assertThat(answer.get().refusalOrThrow().reason()).isEqualTo(TaskRefusal.TASK_GONE);
                    }
                }
                assertThat(won).isEqualTo(1);
                assertThat(cases.weighed.get() - before).isEqualTo(1);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void letsAnswerAndStopAtTheSameMomentEndInOneOfTheTwo() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 25; round++) {
                Case opened = cases.open(fatima);
                UUID task = taskOf(opened, hanna);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Outcome<UUID>> answer = hands.submit(() -> {
                    start.await();
                    return answering.answer(hanna, task, ACCEPT);
                });
                Future<Boolean> stop = hands.submit(() -> {
                    start.await();
                    try {
                        cases.stop(opened);
                        return true;
                    } catch (RuntimeException caseIsOver) {
                        return false;
                    }
                });

                boolean answered = answer.get().isAccepted();
                boolean stopped = stop.get();
                assertThat(answered).isNotEqualTo(stopped);
                assertThat(list.ofSubject(opened.id())).extracting(TaskStep::state)
                        .containsExactly(answered ? TaskState.ANSWERED : TaskState.CANCELLED);
                assertThat(engine.createTaskQuery().processInstanceBusinessKey(opened.id().toString()).count()).isZero();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void letsOneColleagueWorkOnATaskAndTellsTheOther() {
        UUID task = taskOf(cases.open(fatima), hanna);

        assertThat(claiming.claim(hanna, task).isAccepted()).isTrue();

        assertThat(claiming.claim(hanna, task).isAccepted()).isTrue();
        assertThat(claiming.claim(hugo, task).refusalOrThrow().reason()).isEqualTo(TaskRefusal.ALREADY_CLAIMED);
        assertThat(claiming.claim(hugo, task).refusalOrThrow().figures()).containsEntry("colleague", "Fatima el Amrani");
        assertThat(claiming.release(hugo, task).refusalOrThrow().reason()).isEqualTo(TaskRefusal.ALREADY_CLAIMED);
        assertThat(answering.answer(hugo, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.ALREADY_CLAIMED);
        assertThat(list.count(hugo, TaskScope.WAITING, TaskFilter.NONE)).isZero();
        assertThat(list.count(hugo, TaskScope.WITH_COLLEAGUES, TaskFilter.NONE)).isEqualTo(1);
        assertThat(list.count(hanna, TaskScope.MINE, TaskFilter.NONE)).isEqualTo(1);
    }

    @Test
    void letsAColleagueGoOnWithWhatWasGivenBackOrTakenOver() {
        UUID task = taskOf(cases.open(fatima), hanna);
        claiming.claim(hanna, task).orThrow();
        claiming.release(hanna, task).orThrow();
        assertThat(claiming.claim(hugo, task).isAccepted()).isTrue();

        assertThat(claiming.takeOver(hanna, task).isAccepted()).isTrue();

        assertThat(answering.answer(hugo, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.ALREADY_CLAIMED);
        assertThat(answering.answer(hanna, task, ACCEPT).isAccepted()).isTrue();
    }

    @Test
    void letsNobodyDecideOnTheirOwnCase() {
        Actor hrWithACase = cases.hr(employer);
        Case own = cases.open(hrWithACase);
        UUID task = taskOf(own, hanna);

        assertThat(list.page(hrWithACase, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 10).lines()).isEmpty();
        assertThat(list.count(hrWithACase, Role.HR)).isZero();
        assertThat(list.find(hrWithACase, task)).isEmpty();
        assertThat(claiming.claim(hrWithACase, task).refusalOrThrow().reason()).isEqualTo(TaskRefusal.OWN_CASE);
        assertThat(claiming.takeOver(hrWithACase, task).refusalOrThrow().reason()).isEqualTo(TaskRefusal.OWN_CASE);
        assertThat(answering.answer(hrWithACase, task, ACCEPT).refusalOrThrow().reason()).isEqualTo(TaskRefusal.OWN_CASE);
    }

    @Test
    void letsNotEvenTheTableHoldADecisionInOnesOwnCase() {
        UUID task = taskOf(cases.open(fatima), hanna);

        assertThatThrownBy(() -> jdbc.sql("update task set claimed_by = subject_person, claimed_at = now() where id = :id")
                .param("id", task).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_claims_their_own_case");
        assertThatThrownBy(() -> jdbc.sql("update task set state = 'ANSWERED', answered_by = subject_person, answered_at = now() where id = :id")
                .param("id", task).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_decides_their_own_case");
        assertThatThrownBy(() -> jdbc.sql("update task set assigned_to = subject_person where id = :id")
                .param("id", task).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_is_assigned_their_own_case");
        assertThatThrownBy(() -> jdbc.sql("update task set role = 'EMPLOYEE' where id = :id")
                .param("id", task).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("employees_do_what_is_theirs");
        assertThatThrownBy(() -> jdbc.sql("update task set state = 'ANSWERED' where id = :id")
                .param("id", task).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("answered_by_somebody");
    }

    @Test
    void hidesTasksOfOtherUnitsRolesAndEmployersAsIfTheyWereNotThere() {
        UUID task = taskOf(cases.open(fatima), hanna);
        Actor ofOtherUnit = cases.hrOf(employer, "VO");
        Actor ofOtherEmployer = cases.hr(actors.employer());
        Actor ofOtherRole = actors.person(employer, Role.PAYROLL, Role.EMPLOYER_SIGNER, Role.ADMINISTRATOR);

        for (Actor stranger : List.of(ofOtherUnit, ofOtherEmployer, ofOtherRole, fatima)) {
            assertThat(list.page(stranger, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 10).lines()).isEmpty();
            assertThat(list.find(stranger, task)).isEmpty();
            assertThatThrownBy(() -> claiming.claim(stranger, task)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> claiming.takeOver(stranger, task)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> claiming.release(stranger, task)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> answering.answer(stranger, task, ACCEPT)).isInstanceOf(NoSuchElementException.class);
        }
        assertThatThrownBy(() -> answering.answer(hanna, UUID.randomUUID(), ACCEPT)).isInstanceOf(NoSuchElementException.class);
        assertThat(list.find(cases.hrOf(employer, "PO"), task)).isPresent();
    }

    @Test
    void showsACaseWithoutUnitOnlyToHoldersForTheWholeEmployer() {
        Case opened = cases.open(fatima, Optional.empty(), "bag", Optional.empty());
        UUID task = taskOf(opened, hanna);

        assertThat(list.find(hanna, task)).isPresent();
        assertThat(list.find(cases.hrOf(employer, "PO"), task)).isEmpty();
    }

    @Test
    void letsNoTaskBeCompletedPastTheTaskList() {
        Case opened = cases.open(fatima);
        String engineTask = engine.createTaskQuery().processInstanceBusinessKey(opened.id().toString()).singleResult().getId();

        assertThatThrownBy(() -> engine.complete(engineTask)).hasRootCauseInstanceOf(CompletedWithoutAnswerException.class);

        assertThat(taskOf(opened, hanna)).isNotNull();
    }
}
