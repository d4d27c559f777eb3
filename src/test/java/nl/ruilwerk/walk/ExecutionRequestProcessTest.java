package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestRefusal;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RestrictingGoal;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each way in which a request ends; whatever it is, sources and places are as they should be after it (HS-120). */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class ExecutionRequestProcessTest {

    private static final String REASON = "De naam op de bon ontbreekt.";

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private ExecutionRequests requests;
    @Autowired private WithdrawingRequest withdrawing;
    @Autowired private RestrictingGoal restricting;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private RuntimeService engine;
    @Autowired private ManagementService jobs;

    private School.People people;
    private RequestId id;

    @BeforeEach
    void fatimaAsksForABicycle() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(1);
        id = school.submit(people.fatima(), school.bicycle(people.fatima()));
    }

    @AfterEach
    void theLedgersAddUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void endsRefusedWhenHrRefusesTheReceipt() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "refuse", "reason", REASON));

        assertThat(state()).isEqualTo(RequestState.REFUSED);
        assertThat(requests.get(id).decision().orElseThrow().reason()).isEqualTo(REASON);
        nothingIsHeld();
    }

    @Test
    void lapsesOnTheDayAfterTheTermAndNotBefore() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "sendBack", "reason", REASON));
        assertThat(state()).isEqualTo(RequestState.SENT_BACK);

        runJobsOn(LocalDate.of(2026, 3, 24), LocalTime.of(23, 59, 59));
        assertThat(state()).as("the last day counts whole").isEqualTo(RequestState.SENT_BACK);
        runJobsOn(LocalDate.of(2026, 3, 25), LocalTime.of(0, 0, 1));

        assertThat(state()).isEqualTo(RequestState.LAPSED);
        nothingIsHeld();
    }

    @Test
    void goesBackToHrWhenTheEmployeeCompletesIt() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "sendBack", "reason", REASON));

        accept(people.fatima(), "completeRequest", Map.of("cost", new BigDecimal("1399.00"), "expenseDate", "2026-03-07"));

        assertThat(state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(school.task(people.hr(), id, "checkReceipt")).isPresent();
        assertThat(room().reservedPlaces()).as("the place was kept").isEqualTo(1);
    }

    @Test
    void endsWithdrawnUntilTheGrantAndLeavesNoTask() {
        assertThat(withdrawing.withdraw(people.fatima(), id.value()).isAccepted()).isTrue();

        assertThat(state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(school.task(people.hr(), id, "checkReceipt")).isEmpty();
        nothingIsHeld();
        assertThat(withdrawing.withdraw(people.fatima(), id.value()).refusalOrThrow().reason()).isEqualTo(RequestRefusal.NOT_OPEN_ANY_MORE);
    }

    @Test
    void isSignedAnewByTheEmployeeWhenHrAcceptsALowerCost() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "acceptLower", "acceptedCost", new BigDecimal("800.00"), "reason", REASON));
        assertThat(school.task(people.signer(), id, "signAsEmployer")).as("the employee first").isEmpty();

        accept(people.fatima(), "signAsEmployee", Map.of("agreed", true));
        accept(people.signer(), "signAsEmployer", Map.of("decision", "sign"));

        assertThat(requests.get(id).granted()).contains(Money.of("800.00"));
        assertThat(room().granted()).isEqualTo(Money.of("800.00"));
    }

    @Test
    void lapsesWhenTheEmployeeDoesNotSignInTime() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "acceptLower", "acceptedCost", new BigDecimal("800.00"), "reason", REASON));

        runJobsOn(LocalDate.of(2026, 3, 25), LocalTime.of(0, 0, 1));

        assertThat(state()).isEqualTo(RequestState.LAPSED);
        nothingIsHeld();
    }

    @Test
    void endsRefusedWhenTheEmployerDoesNotSign() {
        accept(people.hr(), "checkReceipt", Map.of("judgement", "accept"));
        accept(people.signer(), "signAsEmployer", Map.of("decision", "decline", "ground", "EVIDENCE", "reason", REASON));

        assertThat(state()).isEqualTo(RequestState.REFUSED);
        nothingIsHeld();
    }

    @Test
    void endsRestrictedWithAllUndecidedRequestsOfTheGoal() {
        int ended = restricting.restrict(people.signer(), 2026, "bicycle", GoalRestriction.Ground.MARGIN, "De vrije ruimte is bijna op.", false).orThrow();

        assertThat(ended).isEqualTo(1);
        assertThat(state()).isEqualTo(RequestState.RESTRICTED);
        nothingIsHeld();
    }

    @Test
    void isClosedWhenThePlanYearEndsUndecided() {
        runJobsOn(LocalDate.of(2026, 12, 31), LocalTime.of(23, 59, 59));
        assertThat(state()).isEqualTo(RequestState.SUBMITTED);

        runJobsOn(LocalDate.of(2027, 1, 1), LocalTime.of(0, 0, 1));

        assertThat(state()).isEqualTo(RequestState.CLOSED);
        nothingIsHeld();
    }

    @Test
    void asksTheEmployerBeyondTheGuaranteeAndTakesItsRefusal() {
        Actor second = school.participant(people.employer());
        RequestId beyond = school.submit(second, school.bicycle(second));
        assertThat(school.task(people.hr(), beyond, "checkReceipt")).as("the employer decides first (HS-54)").isEmpty();

        assertThat(school.answer(people.signer(), beyond, "decideBeyondGuarantee", Map.of("decision", "refuse", "reason", REASON)).isAccepted()).isTrue();

        assertThat(requests.get(beyond).state()).isEqualTo(RequestState.REFUSED);
        assertThat(room().reservedPlaces()).isEqualTo(1);
    }

    @Test
    void goesOnToHrWhenTheEmployerAllowsItBeyondTheGuarantee() {
        Actor second = school.participant(people.employer());
        RequestId beyond = school.submit(second, school.bicycle(second));

        assertThat(school.answer(people.signer(), beyond, "decideBeyondGuarantee", Map.of("decision", "allow", "reason", REASON)).isAccepted()).isTrue();

        assertThat(school.task(people.hr(), beyond, "checkReceipt")).isPresent();
        assertThat(room().reservedPlaces()).isEqualTo(2);
        assertThat(room().beyondPlaces()).isEqualTo(1);
    }

    @Test
    void mayNotBeRefusedForLackOfBudgetOnceAPlaceHasComeFree() {
        Actor second = school.participant(people.employer());
        RequestId beyond = school.submit(second, school.bicycle(second));
        withdrawing.withdraw(people.fatima(), id.value()).orThrow();

        assertThat(school.answer(people.signer(), beyond, "decideBeyondGuarantee", Map.of("decision", "refuse", "reason", REASON))
                .refusalOrThrow().reason()).as("HS-53").isEqualTo(RequestRefusal.COVERED_BY_GUARANTEE);
    }

    private void accept(Actor actor, String form, Map<String, Object> answers) {
        assertThat(school.answer(actor, id, form, answers)).matches(outcome -> outcome.isAccepted(), "accepted");
    }

    private RequestState state() {
        return requests.get(id).state();
    }

    private CapRoom room() {
        return caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow();
    }

    private void nothingIsHeld() {
        assertThat(sources.reservedBy(id.value())).isEmpty();
        assertThat(room().reservedPlaces()).isZero();
        assertThat(room().reserved()).isEqualTo(Money.ZERO);
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count()).isZero();
    }

    /** Moves the clock and runs what is due of this request, and of nothing else. */
    private void runJobsOn(LocalDate day, LocalTime time) {
        clock.set(day, time);
        for (ProcessInstance instance : engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list()) {
            for (Job job : jobs.createJobQuery().processInstanceId(instance.getId()).executable().list()) {
                jobs.executeJob(job.getId());
            }
        }
    }
}
