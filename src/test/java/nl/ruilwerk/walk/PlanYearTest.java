package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.enrolment.EndingParticipation;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.settlement.DecidingAmounts;
import nl.ruilwerk.settlement.OpeningPlanYear;
import nl.ruilwerk.settlement.PlanYearDecision;
import nl.ruilwerk.settlement.PlanYearDecisions;
import nl.ruilwerk.settlement.SettlementRefusal;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The turn of the year: the employer's decision on the amounts, and the new chance of who was refused. */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class PlanYearTest {

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Actors actors;
    @Autowired private Employers employers;
    @Autowired private OpeningPlanYear opening;
    @Autowired private DecidingAmounts deciding;
    @Autowired private PlanYearDecisions decisions;
    @Autowired private ExecutionRequests requests;
    @Autowired private WithdrawingRequest withdrawing;
    @Autowired private EndingParticipation ending;
    @Autowired private CapLedger caps;
    @Autowired private TaskList tasks;
    @Autowired private Inbox inbox;
    @Autowired private RuntimeService engine;
    @Autowired private ManagementService jobs;

    private School.People people;
    private Employer employer;

    @BeforeEach
    void aSchool() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(1);
        employer = employers.get(people.employer());
    }

    @Test
    @DisplayName("HS-154: the decision on the amounts starts on 1 October, once, as a task of the employer")
    void startsTheDecisionInGoodTime() {
        clock.set(LocalDate.of(2026, 9, 30));
        opening.look(employer);
        assertThat(task()).isEmpty();

        clock.set(LocalDate.of(2026, 10, 1));
        opening.look(employer);
        opening.look(employer);

        assertThat(task().orElseThrow().dueOn()).as("HS-04").contains(LocalDate.of(2026, 12, 31));
        assertThat(tasks.page(people.hr(), TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines()).isEmpty();
    }

    @Test
    @DisplayName("HS-154, HS-04: the employer is reminded thirty days before, and warned when 31 December passes without a decision")
    void remindsAndWarns() {
        decisionStarts();

        runJobsOn(LocalDate.of(2026, 12, 1), LocalTime.of(23, 59));
        assertThat(told()).isEmpty();
        runJobsOn(LocalDate.of(2026, 12, 2), LocalTime.of(0, 0, 1));
        assertThat(told()).containsExactly("settlement.message.AMOUNTS_NEEDED");
        runJobsOn(LocalDate.of(2026, 12, 31), LocalTime.of(23, 59, 59));
        assertThat(told()).hasSize(1);
        runJobsOn(LocalDate.of(2027, 1, 1), LocalTime.of(0, 0, 1));

        assertThat(told()).containsExactlyInAnyOrder("settlement.message.AMOUNTS_NEEDED", "settlement.message.AMOUNTS_LATE");
        assertThat(task()).as("the task stays until somebody decides").isPresent();
    }

    @Test
    @DisplayName("HS-04: the employer lets the amounts go on, with a reason; a set of its own must be in the pack")
    void decidesWhatThePackHas() {
        PlanYearDecision open = decisionStarts();

        assertThat(deciding.decide(people.signer(), open.id(), PlanYearDecision.Choice.OWN_SET, "").refusalOrThrow().reason())
                .as("2027 still works with the amounts of 2023").isEqualTo(SettlementRefusal.NO_AMOUNTS_OF_ITS_OWN);
        school.answer(people.signer(), new RequestId(open.id()), "decideAmounts", Map.of("choice", "carriedOver", "reason", "De begroting verandert niet.")).orThrow();

        assertThat(decisions.of(people.employer(), 2027).orElseThrow().choice()).contains(PlanYearDecision.Choice.CARRIED_OVER);
        assertThat(task()).isEmpty();
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(open.id().toString()).count()).as("no reminder any more").isZero();
        assertThat(deciding.decide(people.signer(), open.id(), PlanYearDecision.Choice.CARRIED_OVER, "Nog eens.").refusalOrThrow().reason())
                .isEqualTo(SettlementRefusal.SETTLED_ALREADY);
    }

    @Test
    void isDecidedByWhoSignsForTheWholeEmployer() {
        PlanYearDecision open = decisionStarts();
        Actor forOneUnit = Actors.forUnit(people.employer(), people.signer().person(), Role.EMPLOYER_SIGNER, "PO");

        for (Actor other : List.of(people.hr(), forOneUnit, actors.person(actors.employer(), Role.EMPLOYER_SIGNER))) {
            assertThatThrownBy(() -> deciding.decide(other, open.id(), PlanYearDecision.Choice.CARRIED_OVER, "Waarom niet")).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    @DisplayName("HS-58, HS-A22, HS-A24, HS-123: who had no place is told in January that there is a new chance; there is no waiting list")
    void remindsWhoWasRefused() {
        RequestId first = school.submit(people.fatima(), school.bicycle(people.fatima()));
        Actor second = school.participant(people.employer());
        Actor third = school.participant(people.employer());
        RequestId refused = refuseBeyond(second);
        RequestId alsoRefused = refuseBeyond(third);
        withdrawing.withdraw(people.fatima(), first.value()).orThrow();
        assertThat(requests.get(refused).state()).as("a place that comes free goes to nobody by itself").isEqualTo(RequestState.REFUSED);
        ending.endMine(third).orThrow();

        clock.set(LocalDate.of(2026, 12, 31));
        opening.look(employer);
        assertThat(inbox.of(second)).extracting(Message::key).doesNotContain("settlement.message.NEW_CHANCE");
        clock.set(LocalDate.of(2027, 1, 1));
        opening.look(employer);
        opening.look(employer);

        assertThat(inbox.of(second)).extracting(Message::key).containsOnlyOnce("settlement.message.NEW_CHANCE");
        assertThat(inbox.of(third)).as("takes no part any more").extracting(Message::key).doesNotContain("settlement.message.NEW_CHANCE");
        assertThat(requests.get(alsoRefused).state()).isEqualTo(RequestState.REFUSED);
    }

    @Test
    @DisplayName("HS-153: counters start at nothing with the new year, and what was granted is kept for the look-back")
    void startsCountersAnew() {
        RequestId id = school.submit(people.fatima(), school.bicycle(people.fatima()));
        school.answer(people.hr(), id, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(people.signer(), id, "signAsEmployer", Map.of("decision", "sign")).orThrow();
        caps.set(people.employer(), "bicycle", "PO", 2027, Money.of("22500.00"), 18);

        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().grantedPlaces()).isEqualTo(1);
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2027).orElseThrow())
                .matches(room -> room.grantedPlaces() == 0 && room.granted().isZero(), "nothing taken in the new year");
        assertThat(requests.of(people.fatima().person())).extracting(request -> request.granted()).contains(Optional.of(Money.of("1250.00")));
    }

    private RequestId refuseBeyond(Actor person) {
        RequestId id = school.submit(person, school.bicycle(person));
        school.answer(people.signer(), id, "decideBeyondGuarantee", Map.of("decision", "refuse", "reason", "Het budget is op.")).orThrow();
        return id;
    }

    private PlanYearDecision decisionStarts() {
        clock.set(LocalDate.of(2026, 10, 1));
        opening.look(employer);
        return decisions.of(people.employer(), 2027).orElseThrow();
    }

    private Optional<TaskLine> task() {
        return tasks.page(people.signer(), TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines().stream()
                .filter(line -> line.form().equals("decideAmounts")).findFirst();
    }

    private List<String> told() {
        return inbox.of(people.hr()).stream().map(Message::key).toList();
    }

    private void runJobsOn(LocalDate day, LocalTime time) {
        clock.set(day, time);
        String instance = engine.createProcessInstanceQuery().processInstanceBusinessKey(decisions.of(people.employer(), 2027).orElseThrow().id().toString())
                .singleResult().getId();
        for (Job job : jobs.createJobQuery().processInstanceId(instance).executable().list()) {
            jobs.executeJob(job.getId());
        }
    }
}
