package nl.ruilwerk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From signing the enrolment form to each way in which it, and the participation behind it, ends. */
@RuilwerkTest
class EnrolmentProcessTest {

    private static final String SCHEME = "hoeksche-school";
    private static final Map<String, Object> SIGN = Map.of("decision", "accept");

    @Autowired
    private SubmittingEnrolment submitting;
    @Autowired
    private WithdrawingEnrolment withdrawing;
    @Autowired
    private ReviewingEnrolment reviewing;
    @Autowired
    private EndingParticipation ending;
    @Autowired
    private EndingWithService endingWithService;
    @Autowired
    private RecordingParticipation recording;
    @Autowired
    private ParticipantList list;
    @Autowired
    private Participations participations;
    @Autowired
    private AnsweringTask answering;
    @Autowired
    private TaskList tasks;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Actors actors;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private EmployerId employer;
    private Actor fatima;
    private Actor sanne;

    @BeforeEach
    void people() {
        employer = actors.employer();
        fatima = actors.person(employer);
        sanne = actors.person(employer, Role.EMPLOYER_SIGNER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private Enrol asked(Actor actor) {
        return new Enrol(UUID.randomUUID(), Set.of("voluntary"), true, submitting.show(actor).sha256());
    }

    private UUID enrolled(Actor actor) {
        return submitting.submit(actor, asked(actor)).orThrow();
    }

    private UUID runningSince2023(Actor actor) {
        return recording.record(employer, actor.person(), SCHEME + "/2023", LocalDate.of(2023, 1, 1), Instant.parse("2022-12-01T10:00:00Z")).orThrow();
    }

    private List<TaskLine> tasksOf(UUID enrolment, Actor actor) {
        return tasks.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 200).lines().stream()
                .filter(line -> line.subjectId().equals(enrolment)).toList();
    }

    private UUID task(UUID enrolment) {
        return tasksOf(enrolment, sanne).get(0).id();
    }

    private ParticipationState state(UUID enrolment) {
        return participations.get(enrolment).state();
    }

    private List<String> told(Actor actor) {
        return inbox.of(actor).stream().map(Message::key).map(key -> key.replace("enrolment.message.", "")).toList();
    }

    private boolean passed(UUID enrolment, String endEvent) {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(enrolment.toString()).finished().singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(endEvent).count() == 1;
    }

    private static Employment contract(String type, LocalDate starts, LocalDate ends) {
        return new Employment("PO", type, "Leraar", starts, Optional.ofNullable(ends), new BigDecimal("40.00"), new BigDecimal("1.00000"),
                Money.of("4250.00"), Optional.empty(), Map.of("functionGroup", "OP"));
    }

    @Test
    @DisplayName("HS-01 HS-18 HS-20 runs from its first day once both have signed the same text")
    void endsActiveWhenTheEmployerSigns() {
        UUID enrolment = enrolled(fatima);

        answering.answer(sanne, task(enrolment), SIGN).orThrow();

        Participation running = participations.get(enrolment);
        assertThat(running.state()).isEqualTo(ParticipationState.ACTIVE);
        assertThat(running.starts()).contains(LocalDate.of(today().getYear() + 1, 1, 1));
        assertThat(running.ends()).isEmpty();
        assertThat(passed(enrolment, "participationActive")).isTrue();
        assertThat(told(fatima)).containsExactlyInAnyOrder("SUBMITTED", "ACTIVE");
        assertThat(jdbc.sql("select encode(sha256(convert_to(shown_text, 'UTF8')), 'hex') = shown_sha256 and reviewed_by = :sanne "
                + "and signed_how = 'password' and review_signed_how = 'password' from participation where id = :id")
                .param("sanne", sanne.person().value()).param("id", enrolment).query(Boolean.class).single()).isTrue();
    }

    @Test
    void endsDeclinedWithTheReasonOfTheEmployer() {
        UUID enrolment = enrolled(fatima);

        answering.answer(sanne, task(enrolment), Map.of("decision", "decline", "reason", "Je dienstverband eindigt.")).orThrow();

        assertThat(participations.get(enrolment).reason()).contains("Je dienstverband eindigt.");
        assertThat(state(enrolment)).isEqualTo(ParticipationState.DECLINED);
        assertThat(passed(enrolment, "enrolmentDeclined")).isTrue();
        assertThat(told(fatima)).containsExactlyInAnyOrder("SUBMITTED", "DECLINED");
    }

    @Test
    void keepsTheTaskOpenWhenTheReasonToDeclineIsMissing() {
        UUID enrolment = enrolled(fatima);

        assertThat(answering.answer(sanne, task(enrolment), Map.of("decision", "decline")).isAccepted()).isFalse();
        assertThat(reviewing.decline(sanne, enrolment, " ").refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.REASON_MISSING);

        assertThat(state(enrolment)).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(tasksOf(enrolment, sanne)).hasSize(1);
    }

    @Test
    @DisplayName("HS-10 ends refused for a trainee, who reads why")
    void endsRefusedWhenTheSchemeSaysNo() {
        Actor trainee = actors.person(employer, "Tim", "de Vries", List.of(contract("trainee", LocalDate.of(2020, 8, 1), null)));

        UUID enrolment = enrolled(trainee);

        assertThat(state(enrolment)).isEqualTo(ParticipationState.REFUSED);
        assertThat(passed(enrolment, "enrolmentRefused")).isTrue();
        assertThat(inbox.of(trainee).stream().filter(message -> message.key().endsWith("REFUSED")).findFirst().orElseThrow().figures().get("why"))
                .asString().contains("Stagiairs kunnen niet meedoen");
    }

    @Test
    void endsWithdrawnAndTakesTheTaskAway() {
        UUID enrolment = enrolled(fatima);

        withdrawing.withdraw(fatima, enrolment).orThrow();

        assertThat(state(enrolment)).isEqualTo(ParticipationState.WITHDRAWN);
        assertThat(passed(enrolment, "enrolmentEnded")).isTrue();
        assertThat(tasksOf(enrolment, sanne)).isEmpty();
        assertThat(withdrawing.withdraw(fatima, enrolment).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.NOT_OPEN_ANY_MORE);
    }

    @Test
    void letsNobodyWithdrawTheEnrolmentOfSomebodyElse() {
        UUID enrolment = enrolled(fatima);

        assertThat(withdrawing.withdraw(sanne, enrolment).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.NOT_OPEN_ANY_MORE);

        assertThat(state(enrolment)).isEqualTo(ParticipationState.SUBMITTED);
    }

    @Test
    void makesOneEnrolmentOfADoubleClick() throws Exception {
        Enrol asked = asked(fatima);
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Outcome<UUID>>> clicks = new ArrayList<>();
        for (int click = 0; click < 4; click++) {
            clicks.add(threads.submit(() -> {
                together.await();
                return submitting.submit(fatima, asked);
            }));
        }
        Set<UUID> ids = new HashSet<>();
        for (Future<Outcome<UUID>> click : clicks) {
            ids.add(click.get().orThrow());
        }
        threads.shutdown();

        assertThat(ids).hasSize(1);
        assertThat(submitting.submit(fatima, asked(fatima)).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.ALREADY_ENROLLED);
    }

    @Test
    @DisplayName("HS-01 HS-14 takes no enrolment without the declaration, the tick and the text that was shown")
    void takesNothingUnsigned() {
        String shown = submitting.show(fatima).sha256();

        assertThat(submitting.submit(fatima, new Enrol(UUID.randomUUID(), Set.of(), true, shown)).refusalOrThrow().reason())
                .isEqualTo(EnrolmentRefusal.INCOMPLETE);
        assertThat(submitting.submit(fatima, new Enrol(UUID.randomUUID(), Set.of("voluntary"), false, shown)).refusalOrThrow().reason())
                .isEqualTo(EnrolmentRefusal.INCOMPLETE);
        assertThat(submitting.submit(fatima, new Enrol(UUID.randomUUID(), Set.of("voluntary"), true, "0".repeat(64))).refusalOrThrow().reason())
                .isEqualTo(EnrolmentRefusal.SHOWN_TEXT_CHANGED);
        assertThat(participations.current(fatima.person(), SCHEME)).isEmpty();
    }

    @Test
    void letsNobodySignForTheEmployerInTheirOwnCase() {
        UUID own = enrolled(sanne);

        assertThat(tasksOf(own, sanne)).isEmpty();
        assertThat(reviewing.accept(sanne, own).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.OWN_CASE);
        assertThatThrownBy(() -> participations.review(own, sanne.person(), clock.instant(), "password", Optional.empty()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsOnlySignersOfTheUnitAndEmployerSign() {
        UUID enrolment = enrolled(fatima);
        Actor elsewhere = Actors.forUnit(employer, new PersonId(UUID.randomUUID()), Role.EMPLOYER_SIGNER, "VO");
        Actor stranger = actors.person(actors.employer(), Role.EMPLOYER_SIGNER);
        Actor officer = actors.person(employer, Role.HR);

        for (Actor other : List.of(elsewhere, stranger, officer)) {
            assertThatThrownBy(() -> reviewing.accept(other, enrolment)).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    @DisplayName("HS-155 HS-A27 the employee ends at once: yesterday was the last day")
    void endsAtOnceForTheEmployee() {
        UUID running = runningSince2023(fatima);
        assertThat(participations.get(running).covers(today())).isTrue();

        assertThat(ending.endMine(fatima).orThrow()).contains(today().minusDays(1));

        assertThat(participations.get(running).covers(today())).isFalse();
        assertThat(participations.get(running).covers(today().minusDays(1))).isTrue();
        assertThat(state(running)).isEqualTo(ParticipationState.ENDED);
        assertThat(ending.endMine(fatima).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.NOTHING_TO_END);
    }

    @Test
    @DisplayName("HS-155 HS-14 the employee ends on a day, and nobody moves it to a later one")
    void endsOnADayForTheEmployee() {
        UUID running = runningSince2023(fatima);
        LocalDate lastDay = today().plusDays(30);

        ending.endMine(fatima, lastDay).orThrow();

        assertThat(state(running)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(participations.get(running).covers(lastDay)).isTrue();
        assertThat(participations.get(running).covers(lastDay.plusDays(1))).isFalse();
        assertThat(ending.endFor(sanne, running, Optional.of(lastDay.plusDays(1)), "Later").refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.LATER_THAN_SET);
        assertThat(ending.endMine(fatima, today().minusDays(1)).refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.LAST_DAY_PASSED);
    }

    @Test
    @DisplayName("HS-156 HS-157 the employer ends with a reason, and leaves what is stored of it alone")
    void endsForTheEmployer() {
        UUID running = runningSince2023(fatima);
        UUID own = runningSince2023(sanne);
        Actor officer = actors.person(employer, Role.HR);

        assertThat(ending.endFor(sanne, running, Optional.empty(), " ").refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.REASON_MISSING);
        assertThat(ending.endFor(sanne, own, Optional.empty(), "Ik stop ermee").refusalOrThrow().reason()).isEqualTo(EnrolmentRefusal.OWN_CASE);
        assertThatThrownBy(() -> ending.endFor(fatima, own, Optional.empty(), "Mag niet")).isInstanceOf(NotAllowedException.class);
        ending.endFor(officer, running, Optional.empty(), "De regeling stopt").orThrow();

        assertThat(participations.get(running).reason()).contains("De regeling stopt");
        assertThat(told(fatima)).containsExactly("ENDED_BY_EMPLOYER");
    }

    @Test
    void endsOneThatHasNotBegunAsIfItNeverRan() {
        UUID enrolment = enrolled(fatima);
        answering.answer(sanne, task(enrolment), SIGN).orThrow();

        assertThat(ending.endMine(fatima).orThrow()).isEmpty();

        assertThat(state(enrolment)).isEqualTo(ParticipationState.ENDED);
        assertThat(participations.get(enrolment).covers(LocalDate.of(today().getYear() + 1, 6, 1))).isFalse();
        assertThat(submitting.submit(fatima, asked(fatima)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("HS-158 ends with the employment on its last day, once, however often it is looked at")
    void endsWithTheEmploymentOnItsLastDay() {
        Actor left = actors.person(employer, "Lies", "Bos", List.of(contract("fixed-term", LocalDate.of(2020, 8, 1), today().minusDays(1))));
        Actor leaves = actors.person(employer, "Teun", "Bos", List.of(contract("fixed-term", LocalDate.of(2020, 8, 1), today())));
        Actor follows = actors.person(employer, "Ada", "Bos", List.of(contract("fixed-term", LocalDate.of(2020, 8, 1), today().minusDays(5)),
                contract("permanent", today().minusDays(4), null)));
        Actor returned = actors.person(employer, "Rob", "Bos", List.of(contract("fixed-term", LocalDate.of(2020, 8, 1), today().minusDays(5)),
                contract("permanent", today().minusDays(3), null)));
        UUID ofLeft = runningSince2023(left);
        UUID ofLeaves = runningSince2023(leaves);
        UUID ofFollows = runningSince2023(follows);
        UUID ofReturned = runningSince2023(returned);

        endingWithService.endWhatIsOver();
        endingWithService.endWhatIsOver();

        assertThat(participations.get(ofLeft).ends()).contains(today().minusDays(1));
        assertThat(state(ofLeft)).isEqualTo(ParticipationState.ENDED);
        assertThat(told(left)).containsExactly("ENDED_WITH_SERVICE");
        assertThat(state(ofLeaves)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(state(ofFollows)).isEqualTo(ParticipationState.ACTIVE);
        assertThat(participations.get(ofReturned).ends()).contains(today().minusDays(5));
    }

    @Test
    @DisplayName("HS-21 takes over a participation from paper, once, which runs on each year")
    void takesOverWhatRanBefore() {
        UUID running = runningSince2023(fatima);

        assertThat(runningSince2023(fatima)).isEqualTo(running);
        assertThat(participations.get(running).covers(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(participations.get(running).covers(LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(participations.get(running).covers(today().plusYears(5))).isTrue();
    }

    @Test
    @DisplayName("HS-15 shows readers their units, and the share of staff that may take part")
    void showsReadersTheirUnits() {
        runningSince2023(fatima);
        Actor officer = Actors.forUnit(employer, new PersonId(UUID.randomUUID()), Role.HR, "PO");
        Actor elsewhere = Actors.forUnit(employer, new PersonId(UUID.randomUUID()), Role.HR, "VO");
        Set<ParticipationState> all = EnumSet.allOf(ParticipationState.class);

        assertThat(list.find(officer, all, "", 10)).singleElement().satisfies(line -> assertThat(line.name()).isEqualTo("Fatima el Amrani"));
        assertThat(list.find(officer, all, "amRANI", 10)).hasSize(1);
        assertThat(list.find(officer, all, "%", 10)).isEmpty();
        assertThat(list.find(officer, Set.of(ParticipationState.ENDED), "", 10)).isEmpty();
        assertThat(list.find(elsewhere, all, "", 10)).isEmpty();
        assertThatThrownBy(() -> list.find(fatima, all, "", 10)).isInstanceOf(NotAllowedException.class);

        assertThat(list.entitledShare(officer).belowMinimum()).isFalse();
        actors.person(employer, "Tim", "de Vries", List.of(contract("trainee", LocalDate.of(2020, 8, 1), null)));
        assertThat(list.entitledShare(officer)).satisfies(share -> {
            assertThat(share.entitled()).isEqualTo(2);
            assertThat(share.staff()).isEqualTo(3);
            assertThat(share.belowMinimum()).isTrue();
        });
    }
}
