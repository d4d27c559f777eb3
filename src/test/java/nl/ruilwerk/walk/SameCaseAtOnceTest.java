package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RestrictingGoal;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Two people, or two nodes, move the same case at the same moment: one of them wins, the other hears so in words, and the
 * ledgers agree with the winner. Repeated, because who wins is chance.
 */
@RuilwerkTest
@Import({TestClock.Configuration.class, School.class})
class SameCaseAtOnceTest {

    private static final int ROUNDS = 8;
    private static final String REASON = "De naam op de bon ontbreekt.";

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Actors actors;
    @Autowired private AnsweringTask answering;
    @Autowired private WithdrawingRequest withdrawing;
    @Autowired private RestrictingGoal restricting;
    @Autowired private ClosingPayMonth closing;
    @Autowired private ExecutionRequests requests;
    @Autowired private PayrollLines lines;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private RuntimeService engine;

    private School.People people;
    private RequestId id;

    @BeforeEach
    void fatimaAsksForABicycle() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(3);
        id = school.submit(people.fatima(), school.bicycle(people.fatima()));
    }

    @AfterEach
    void theLedgersAddUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void withdrawingMeetsTheAnswerOfHr() throws Exception {
        UUID check = task(people.hr(), "checkReceipt");

        List<Boolean> done = AtOnce.run(List.of(
                () -> withdrawing.withdraw(people.fatima(), id.value()).isAccepted(),
                () -> answering.answer(people.hr(), check, Map.of("judgement", "refuse", "reason", REASON)).isAccepted()));

        assertThat(done).as("one of the two").containsOnlyOnce(true);
        assertThat(state()).isEqualTo(done.get(0) ? RequestState.WITHDRAWN : RequestState.REFUSED);
        endedWithNothingHeld();
    }

    @RepeatedTest(ROUNDS)
    void withdrawingMeetsTheSignatureOfTheEmployer() throws Exception {
        UUID sign = readyToSign();

        List<Boolean> done = AtOnce.run(List.of(
                () -> withdrawing.withdraw(people.fatima(), id.value()).isAccepted(),
                () -> answering.answer(people.signer(), sign, Map.of("decision", "sign")).isAccepted()));

        assertThat(done).as("one of the two").containsOnlyOnce(true);
        withdrawnOrGranted(done.get(0), RequestState.WITHDRAWN);
    }

    @RepeatedTest(ROUNDS)
    void twoHoldersOfTheMandateSignAtOnce() throws Exception {
        Actor second = actors.person(people.employer(), Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        UUID sign = readyToSign();

        List<Boolean> done = AtOnce.run(List.of(
                () -> answering.answer(people.signer(), sign, Map.of("decision", "sign")).isAccepted(),
                () -> answering.answer(second, sign, Map.of("decision", "sign")).isAccepted()));

        assertThat(done).as("one signature").containsOnlyOnce(true);
        withdrawnOrGranted(false, RequestState.WITHDRAWN);
    }

    @RepeatedTest(ROUNDS)
    void restrictingTheGoalMeetsTheGrant() throws Exception {
        Actor second = actors.person(people.employer(), Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        UUID sign = readyToSign();

        List<Outcome<?>> done = AtOnce.run(List.<Callable<Outcome<?>>>of(
                () -> restricting.restrict(second, 2026, "bicycle", GoalRestriction.Ground.MARGIN, "De vrije ruimte is bijna op.", false),
                () -> answering.answer(people.signer(), sign, Map.of("decision", "sign"))));

        assertThat(done.get(0).isAccepted()).as("a restriction waits for the grant or comes before it, and is never lost").isTrue();
        boolean ended = done.get(0).orThrow().equals(1);
        assertThat(done.get(1).isAccepted()).isEqualTo(!ended);
        withdrawnOrGranted(ended, RequestState.RESTRICTED);
    }

    @RepeatedTest(ROUNDS)
    void closingAMonthMeetsAGrantOfThatMonth() throws Exception {
        UUID sign = readyToSign();
        // the first month in which this request is paid has begun, so that it can be closed at this very moment
        YearMonth month = requests.get(id).evaluation().lines().get(0).payMonth();
        clock.set(month.atDay(20));

        List<Outcome<?>> done = AtOnce.run(List.<Callable<Outcome<?>>>of(
                () -> closing.close(people.payroll(), month),
                () -> answering.answer(people.signer(), sign, Map.of("decision", "sign"))));

        assertThat(done).allMatch(Outcome::isAccepted);
        PayBatch batch = (PayBatch) done.get(0).orThrow();
        List<PayrollLine> planned = lines.ofRequest(id);
        assertThat(planned).as("no line is lost").hasSameSizeAs(requests.get(id).evaluation().lines());
        assertThat(planned).allSatisfy(line -> assertThat(line.batch().isPresent())
                .as("in the closed batch or in an open month").isEqualTo(line.payMonth().equals(month)));
        assertThat(lines.ofBatch(batch.id())).hasSize(batch.lines());
    }

    @RepeatedTest(ROUNDS)
    void twoNodesCloseTheSameMonth() throws Exception {
        assertThat(answering.answer(people.signer(), readyToSign(), Map.of("decision", "sign")).isAccepted()).isTrue();
        YearMonth month = lines.ofRequest(id).get(0).payMonth();
        clock.set(month.atDay(20));

        List<PayBatch> batches = AtOnce.run(4, () -> closing.close(people.payroll(), month).orThrow());

        assertThat(batches.stream().map(PayBatch::id).distinct()).hasSize(1);
        assertThat(lines.ofBatch(batches.get(0).id())).hasSize(batches.get(0).lines()).isNotEmpty();
    }

    private UUID readyToSign() {
        assertThat(school.answer(people.hr(), id, "checkReceipt", Map.of("judgement", "accept")).isAccepted()).isTrue();
        return task(people.signer(), "signAsEmployer");
    }

    private UUID task(Actor actor, String form) {
        return school.task(actor, id, form).orElseThrow().id();
    }

    private RequestState state() {
        return requests.get(id).state();
    }

    private void withdrawnOrGranted(boolean ended, RequestState endState) {
        if (ended) {
            assertThat(state()).isEqualTo(endState);
            endedWithNothingHeld();
            return;
        }
        assertThat(state()).isEqualTo(RequestState.GRANTED);
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().grantedPlaces()).isEqualTo(1);
        assertThat(lines.ofRequest(id)).as("handed to payroll once").hasSameSizeAs(requests.get(id).evaluation().lines());
    }

    private void endedWithNothingHeld() {
        assertThat(sources.reservedBy(id.value())).isEmpty();
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().reservedPlaces()).isZero();
        assertThat(lines.ofRequest(id)).isEmpty();
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count()).isZero();
    }
}
