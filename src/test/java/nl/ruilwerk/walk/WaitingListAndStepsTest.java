package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.EndingHolds;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.NamingSubstitute;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.HoldingPlace;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.ServingWaitingLists;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.testing.Actors;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In line for a place from receipt to grant, and who decides before; each way out of both (LZ-52, LZ-79 to LZ-82, LZ-148, LZ-153). */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class WaitingListAndStepsTest {

    private static final String REASON = "In die weken is het team te klein.";

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Actors actors;
    @Autowired private AddingEmployer addingEmployer;
    @Autowired private RecordingParticipation recording;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private WaitingLine line;
    @Autowired private ExecutionRequests requests;
    @Autowired private WithdrawingRequest withdrawing;
    @Autowired private ServingWaitingLists serving;
    @Autowired private TakingStep taking;
    @Autowired private NamingSubstitute naming;
    @Autowired private HoldingPlace holding;
    @Autowired private EndingHolds ending;
    @Autowired private RuntimeService engine;
    @Autowired private ManagementService jobs;

    private EmployerId employer;
    private Actor hr;
    private Actor signer;

    @DynamicPropertySource
    static void pack(DynamicPropertyRegistry registry) {
        registry.add("ruilwerk.schemes", () -> PackWithWaitingList.write().toString());
    }

    @BeforeEach
    void aSchoolWithOnePlaceForABicycle() {
        clock.set(LocalDate.of(2026, 3, 10));
        employer = new EmployerId(UUID.randomUUID());
        addingEmployer.add(new Employer(employer, "line-" + employer.value().toString().substring(0, 8), "De Proefschool", PackWithWaitingList.SCHEME,
                ZoneId.of("Europe/Amsterdam"), List.of("Schoolstraat 1", "3261 AA Oud-Beijerland"), "Oud-Beijerland",
                Map.of("PO", "Primair onderwijs", "VO", "Voortgezet onderwijs"))).orThrow();
        caps.set(employer, "bicycle", "PO", 2026, Money.of("2000.00"), 1);
        hr = actors.person(employer, Role.EMPLOYEE, Role.HR);
        signer = actors.person(employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
    }

    @AfterEach
    void theLedgersAddUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void threeInLineAndAWithdrawalUntilTheLastHasHerAddendum() {
        Actor first = participant();
        Actor second = participant();
        Actor third = participant();
        RequestId holder = submit(first, "1399.00");
        clock.pass(java.time.Duration.ofMinutes(1));
        RequestId waits = submit(second, "1399.00");
        clock.pass(java.time.Duration.ofMinutes(1));
        RequestId last = submit(third, "1399.00");
        assertThat(state(waits)).as("LZ-80").isEqualTo(RequestState.WAITING);
        assertThat(line.place(last.value()).orElseThrow().position()).as("2nd of 2").isEqualTo(2);
        assertThat(sources.reservedBy(last.value())).as("who waits keeps nothing of a source").isEmpty();
        assertThat(school.task(hr, waits, "checkReceipt")).isEmpty();

        withdrawing.withdraw(first, holder.value()).orThrow();
        serve();

        assertThat(school.task(second, waits, "answerOffer")).as("LZ-82: the first gets an offer by itself").isPresent();
        assertThat(school.task(third, last, "answerOffer")).isEmpty();
        assertThat(room().reservedPlaces()).isEqualTo(1);
        assertThat(school.answer(second, waits, "answerOffer", Map.of("answer", "decline")).isAccepted()).isTrue();
        serve();
        assertThat(state(waits)).isEqualTo(RequestState.LAPSED);
        assertThat(school.answer(third, last, "answerOffer", Map.of("answer", "accept")).isAccepted()).isTrue();

        assertThat(state(last)).isEqualTo(RequestState.SUBMITTED);
        assertThat(school.answer(hr, last, "checkReceipt", Map.of("judgement", "accept")).isAccepted()).isTrue();
        assertThat(school.answer(signer, last, "signAsEmployer", Map.of("decision", "sign")).isAccepted()).isTrue();
        assertThat(requests.get(last).granted()).contains(Money.of("1250.00"));
        assertThat(room().grantedPlaces()).isEqualTo(1);
    }

    @Test
    void anOfferLapsesAfterItsLastDayAndNotBeforeAndGoesToTheNext() {
        Actor first = participant();
        Actor second = participant();
        Actor third = participant();
        RequestId holder = submit(first, "1399.00");
        RequestId waits = submit(second, "1399.00");
        clock.pass(java.time.Duration.ofMinutes(1));
        RequestId last = submit(third, "1399.00");
        withdrawing.withdraw(first, holder.value()).orThrow();
        serve();

        runJobsOn(waits, LocalDate.of(2026, 3, 17), LocalTime.of(23, 59, 59));
        assertThat(state(waits)).as("the last day counts whole").isEqualTo(RequestState.WAITING);
        runJobsOn(waits, LocalDate.of(2026, 3, 18), LocalTime.of(0, 0, 1));
        serve();

        assertThat(state(waits)).isEqualTo(RequestState.LAPSED);
        assertThat(school.task(third, last, "answerOffer")).isPresent();
    }

    @Test
    void theLastPartIsOfferedAndWhoWantsItAllStaysInLine() {
        caps.set(employer, "bicycle", "PO", 2026, Money.of("1500.00"), 2);
        Actor first = participant();
        Actor second = participant();
        Actor third = participant();
        submit(first, "1399.00");
        RequestId part = submit(second, "1399.00");
        assertThat(requests.get(part).asked()).as("LZ-81: signed for what is left").isEqualTo(Money.of("250.00"));
        clock.pass(java.time.Duration.ofMinutes(1));
        RequestId waits = submit(third, "1399.00");
        caps.set(employer, "bicycle", "PO", 2026, Money.of("1800.00"), 3);
        serve();

        assertThat(line.place(waits.value()).orElseThrow().offered()).contains(Money.of("300.00"));
        assertThat(school.answer(third, waits, "answerOffer", Map.of("answer", "stay")).isAccepted()).isTrue();
        serve();
        assertThat(line.place(waits.value()).orElseThrow().position()).isEqualTo(1);
        assertThat(state(waits)).isEqualTo(RequestState.WAITING);

        caps.set(employer, "bicycle", "PO", 2026, Money.of("2200.00"), 3);
        serve();
        assertThat(line.place(waits.value()).orElseThrow().offered()).as("a larger part").contains(Money.of("700.00"));
        assertThat(school.answer(third, waits, "answerOffer", Map.of("answer", "accept")).isAccepted()).isTrue();
        assertThat(requests.get(waits).asked()).isEqualTo(Money.of("700.00"));
        assertThat(caps.held(waits.value()).orElseThrow().amount()).isEqualTo(Money.of("700.00"));
    }

    @Test
    void theListClosesWithThePlanYear() {
        submit(participant(), "1399.00");
        RequestId waits = submit(participant(), "1399.00");

        runJobsOn(waits, LocalDate.of(2027, 1, 1), LocalTime.of(0, 0, 1));

        assertThat(state(waits)).isEqualTo(RequestState.CLOSED);
        assertThat(requests.get(waits).decision().orElseThrow().ground()).isEqualTo("LIST_CLOSED");
        assertThat(line.place(waits.value())).isEmpty();
    }

    /** The node died after it freed the place and before anything was offered: the check by the clock finds it. */
    @Test
    void whatWasLeftIsFoundByTheClock() {
        Actor first = participant();
        Actor second = participant();
        RequestId holder = submit(first, "1399.00");
        RequestId waits = submit(second, "1399.00");
        withdrawing.withdraw(first, holder.value()).orThrow();
        listJobs().forEach(job -> engine.deleteProcessInstance(job.getProcessInstanceId(), "lost, for this test"));

        serving.serveWhatWasLeft();
        serve();

        assertThat(school.task(second, waits, "answerOffer")).isPresent();
    }

    @Test
    void aHeldPlaceIsKeptForTheRequestOfItsPersonAndForNobodyElse() {
        Actor careful = participant();
        assertThat(holding.hold(careful, "bicycle").orThrow()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(holding.hold(careful, "bicycle").isAccepted()).as("one per person and goal").isFalse();
        RequestId other = submit(participant(), "1399.00");
        assertThat(state(other)).isEqualTo(RequestState.WAITING);

        RequestId own = submit(careful, "1399.00");

        assertThat(state(own)).isEqualTo(RequestState.SUBMITTED);
        assertThat(caps.held(own.value()).orElseThrow().amount()).isEqualTo(Money.of("1250.00"));
        assertThat(room().heldPlaces()).isZero();
    }

    @Test
    void aHeldPlaceGoesToWhoWaitsWhenItsDaysAreOverAndNotBefore() {
        holding.hold(participant(), "bicycle").orThrow();
        Actor second = participant();
        RequestId waits = submit(second, "1399.00");

        clock.set(LocalDate.of(2026, 3, 20), LocalTime.of(23, 59, 59));
        ending.endWhatIsOver();
        serve();
        assertThat(school.task(second, waits, "answerOffer")).isEmpty();
        clock.set(LocalDate.of(2026, 3, 21), LocalTime.of(0, 0, 0));
        ending.endWhatIsOver();
        serve();

        assertThat(school.task(second, waits, "answerOffer")).isPresent();
    }

    @Test
    void theManagerDecidesFirstWithoutGoalAndAmount() {
        Actor boss = actors.person(employer, Role.EMPLOYEE);
        Actor person = managedParticipant(boss);
        RequestId id = submit(person, "900.00");
        assertThat(school.task(hr, id, "checkReceipt")).as("LZ-148: before it is assessed").isEmpty();
        TaskLine task = school.task(boss, id, "takeStep").orElseThrow();

        assertThat(task.goal()).isEmpty();
        assertThat(task.amount()).isEmpty();
        assertThat(task.titleFigures().keySet()).containsExactly("person");
        assertThat(requests.find(boss, id.value())).as("nor the request itself").isEmpty();
        assertThatThrownBy(() -> taking.answer(hr, id, true, "")).as("only who was asked").isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> taking.answer(person, id, true, "")).as("nobody's own case").isInstanceOf(NotAllowedException.class);
        assertThat(school.answer(boss, id, "takeStep", Map.of("decision", "refuse")).isAccepted()).as("a no needs its reason").isFalse();

        assertThat(school.answer(boss, id, "takeStep", Map.of("decision", "allow")).isAccepted()).isTrue();
        assertThat(school.task(hr, id, "checkReceipt")).isPresent();
    }

    @Test
    void aNoOfTheManagerEndsTheRequestWithItsReason() {
        Actor boss = actors.person(employer, Role.EMPLOYEE);
        RequestId id = submit(managedParticipant(boss), "900.00");

        assertThat(school.answer(boss, id, "takeStep", Map.of("decision", "refuse", "reason", REASON)).isAccepted()).isTrue();

        assertThat(state(id)).isEqualTo(RequestState.REFUSED);
        assertThat(requests.get(id).decision().orElseThrow().reason()).isEqualTo(REASON);
        assertThat(requests.get(id).decision().orElseThrow().by()).contains(boss.person());
        assertThat(room().reservedPlaces()).isZero();
    }

    @Test
    void silenceIsPassedOnToTheSubstituteThenUpThenRefusedByTheScheme() {
        Actor top = actors.person(employer, Role.EMPLOYEE);
        Actor boss = actors.person(employer, "Bas", "Baas", List.of(Actors.employment("PO", Optional.of(top.person()))), Role.EMPLOYEE, Role.MANAGER);
        Actor person = managedParticipant(boss);
        Actor substitute = actors.person(employer, Role.EMPLOYEE);
        naming.name(boss, boss.person(), substitute.person(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)).orThrow();
        RequestId id = submit(person, "900.00");
        assertThat(school.task(substitute, id, "takeStep")).isEmpty();

        runJobsOn(id, LocalDate.of(2026, 3, 19), LocalTime.of(23, 59, 59));
        assertThat(school.task(boss, id, "takeStep")).as("five days before the 24th counts whole").isPresent();
        runJobsOn(id, LocalDate.of(2026, 3, 20), LocalTime.of(0, 0, 1));
        assertThat(school.task(boss, id, "takeStep")).isEmpty();
        assertThat(school.task(substitute, id, "takeStep")).isPresent();

        runJobsOn(id, LocalDate.of(2026, 3, 24), LocalTime.of(23, 59, 59));
        assertThat(state(id)).as("the last day counts whole").isEqualTo(RequestState.SUBMITTED);
        runJobsOn(id, LocalDate.of(2026, 3, 25), LocalTime.of(0, 0, 1));
        assertThat(state(id)).isEqualTo(RequestState.REFUSED);
        assertThat(requests.get(id).decision().orElseThrow().reason()).contains("LZ-52");
        assertThat(requests.get(id).decision().orElseThrow().by()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutThemselvesAsSubstitute() {
        Actor top = actors.person(employer, Role.EMPLOYEE);
        Actor boss = actors.person(employer, "Bas", "Baas", List.of(Actors.employment("PO", Optional.of(top.person()))), Role.EMPLOYEE, Role.MANAGER);
        Actor person = managedParticipant(boss);
        naming.name(boss, boss.person(), person.person(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)).orThrow();
        RequestId id = submit(person, "900.00");

        runJobsOn(id, LocalDate.of(2026, 3, 20), LocalTime.of(0, 0, 1));

        assertThat(school.task(person, id, "takeStep")).isEmpty();
        assertThat(school.task(top, id, "takeStep")).as("the next manager up").isPresent();
    }

    @Test
    void withoutAManagerHrIsAsked() {
        RequestId id = submit(participant(), "900.00");

        assertThat(school.task(hr, id, "takeStep")).isPresent();
        assertThat(school.answer(hr, id, "takeStep", Map.of("decision", "allow")).isAccepted()).isTrue();
        assertThat(school.task(hr, id, "checkReceipt")).isPresent();
    }

    private Actor participant() {
        return participates(actors.person(employer, Role.EMPLOYEE));
    }

    private Actor managedParticipant(Actor boss) {
        return participates(actors.managedBy(boss.person(), employer, Role.EMPLOYEE));
    }

    private Actor participates(Actor person) {
        recording.record(employer, person.person(), PackWithWaitingList.SCHEME + "/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z")).orThrow();
        sources.state(employer, person.person(), "year-end-allowance", 2026, Money.of("2000.00"), "eya/" + person.person());
        return person;
    }

    private RequestId submit(Actor person, String cost) {
        SubmitRequest asked = school.bicycle(person).withCost(Optional.of(Money.of(cost)));
        return school.submit(person, asked);
    }

    private RequestState state(RequestId id) {
        return requests.get(id).state();
    }

    private CapRoom room() {
        return caps.room(employer, "bicycle", "PO", 2026).orElseThrow();
    }

    private List<Job> listJobs() {
        return engine.createProcessInstanceQuery().processDefinitionKey("serveWaitingList").list().stream().map(ProcessInstance::getId)
                .flatMap(id -> jobs.createJobQuery().processInstanceId(id).list().stream()).toList();
    }

    /** Does what the job executor would: until nothing is left to do for any waiting list. */
    private void serve() {
        for (List<Job> due = listJobs(); !due.isEmpty(); due = listJobs()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    /** Moves the clock and runs what is due of this request, in its process and those that it called. */
    private void runJobsOn(RequestId id, LocalDate day, LocalTime time) {
        clock.set(day, time);
        for (ProcessInstance instance : engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list()) {
            for (Job job : jobs.createJobQuery().processInstanceId(instance.getId()).executable().list()) {
                if (jobs.createJobQuery().jobId(job.getId()).count() == 1) {
                    jobs.executeJob(job.getId());
                }
            }
        }
    }
}
