package nl.ruilwerk.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.enrolment.Enrol;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.enrolment.SubmittingEnrolment;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.PastGrant;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Verdict;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every way in which a hardship request ends, its six weeks to the second, and what a decision does to the case. */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class HardshipRequestProcessTest {

    private static final String REASON = "Mijn dochter had de fiets nodig na haar ongeluk.";
    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 7, 13);

    @Autowired private TestClock clock;
    @Autowired private Actors actors;
    @Autowired private AddingEmployer addingEmployer;
    @Autowired private RecordingParticipation recording;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private PastGrants pastGrants;
    @Autowired private StoringDocument storing;
    @Autowired private Documents documents;
    @Autowired private SubmittingRequest submitting;
    @Autowired private WithdrawingRequest withdrawingRequest;
    @Autowired private JudgingRequest judging;
    @Autowired private ExecutionRequests requests;
    @Autowired private AssessingEnrolment assessing;
    @Autowired private SubmittingEnrolment enrolling;
    @Autowired private AskingHardship asking;
    @Autowired private WithdrawingHardship withdrawing;
    @Autowired private DecidingHardship deciding;
    @Autowired private HardshipRequests hardships;
    @Autowired private HardshipAccess access;
    @Autowired private Disputes disputes;
    @Autowired private Schemes schemes;
    @Autowired private TaskList tasks;
    @Autowired private AnsweringTask answering;
    @Autowired private Inbox inbox;
    @Autowired private RuntimeService engine;
    @Autowired private HistoryService history;
    @Autowired private ManagementService jobs;
    @Autowired private JdbcClient jdbc;

    private EmployerId employer;
    private Actor fatima;
    private Actor hr;
    private Actor corne;
    private Actor marleen;

    @DynamicPropertySource
    static void pack(DynamicPropertyRegistry registry) {
        registry.add("ruilwerk.schemes", () -> PackWithClause.write().toString());
    }

    @BeforeEach
    void aSchoolWithTheClause() {
        clock.set(FIRST_OF_JUNE);
        employer = school(PackWithClause.SCHEME);
        fatima = participant();
        hr = actors.person(employer, Role.EMPLOYEE, Role.HR);
        corne = actors.person(employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        marleen = actors.person(employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
    }

    @AfterEach
    void theLedgersAddUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    @DisplayName("a scheme that sets no term offers no clause")
    void isNotOfferedWithoutATerm() {
        Actor elsewhere = actors.person(actors.employer(), Role.EMPLOYEE);

        assertThat(asking.ask(elsewhere, new AskHardship(UUID.randomUUID(), Dispute.SCHEME, REASON, List.of())).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.NOT_OFFERED);
        assertThat(asking.lastDay(elsewhere)).isEmpty();
    }

    @Test
    @DisplayName("LZ-155 LZ-156 LZ-T28 acknowledges a request of 1 June with 13 July as the last day")
    void acknowledgesWithTheLastDay() {
        UUID id = ask(Dispute.SCHEME);

        HardshipRequest request = hardships.get(id);
        assertThat(request.lastDay()).isEqualTo(LAST_DAY);
        assertThat(request.number()).startsWith("H-2026-");
        assertThat(messages(fatima)).containsExactly("hardship.message.RECEIVED");
        assertThat(messages(corne)).containsExactly("hardship.message.WAITS");
        assertThat(task(corne, id, "decideHardship").orElseThrow().dueOn()).contains(LAST_DAY);
    }

    @Test
    @DisplayName("LZ-156 reminds two weeks and one week before, and on the last day; a decision ends it")
    void remindsBeforeTheEnd() {
        UUID id = ask(Dispute.SCHEME);

        runJobsOn(id, LocalDate.of(2026, 6, 28), LocalTime.MAX);
        assertThat(messages(corne)).doesNotContain("hardship.message.REMINDER");
        for (LocalDate day : List.of(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 7, 6), LAST_DAY)) {
            runJobsOn(id, day, LocalTime.of(0, 0, 1));
        }
        assertThat(messages(corne)).filteredOn("hardship.message.REMINDER"::equals).hasSize(3);
        assertThat(messages(fatima)).as("the employee is not reminded").doesNotContain("hardship.message.REMINDER");

        decide(marleen, id, Map.of("outcome", "refuse", "reason", REASON));
        runJobsOn(id, LAST_DAY.plusDays(30), LocalTime.NOON);
        assertThat(messages(corne)).filteredOn("hardship.message.REMINDER"::equals).hasSize(3);
    }

    @Test
    @DisplayName("LZ-156 is not late the day before nor on the last day; the day after it is, stays open and can still be decided")
    void isLateOnTheDayAfter() {
        UUID id = ask(Dispute.SCHEME);

        runJobsOn(id, LAST_DAY.minusDays(1), LocalTime.of(23, 59, 59));
        assertThat(hardships.get(id).escalatedAt()).isEmpty();
        runJobsOn(id, LAST_DAY, LocalTime.of(23, 59, 59));
        assertThat(hardships.get(id).escalatedAt()).as("the last day counts whole").isEmpty();
        runJobsOn(id, LAST_DAY.plusDays(1), LocalTime.of(0, 0, 1));

        HardshipRequest late = hardships.get(id);
        assertThat(late.escalatedAt()).isPresent();
        assertThat(late.state()).as("late is no grant").isEqualTo(HardshipState.OPEN);
        assertThat(messages(corne)).contains("hardship.message.LATE");
        assertThat(messages(hr)).contains("hardship.message.LATE");
        assertThat(messages(fatima)).contains("hardship.message.LATE_FOR_YOU");
        assertThat(hardships.register(hr)).extracting(HardshipRequest::id).containsExactly(id);

        decide(corne, id, Map.of("outcome", "refuse", "reason", REASON));
        assertThat(hardships.get(id).state()).isEqualTo(HardshipState.REFUSED);
    }

    @Test
    @DisplayName("LZ-156 AV-78 ends refused with a letter that names clause and reason, in the file of both sides")
    void endsRefusedInWriting() throws IOException {
        RequestId request = refusedByHr();
        UUID id = ask("request/" + request);

        decide(corne, id, Map.of("outcome", "refuse", "reason", "De bon stond op naam van een ander."));

        assertThat(hardships.get(id).letter()).as("written in a step of its own").isEmpty();
        runJobsOn(id, FIRST_OF_JUNE, LocalTime.NOON);
        var letter = documents.find(employer, hardships.get(id).letter().orElseThrow()).orElseThrow();
        String text;
        try (PDDocument pdf = Loader.loadPDF(documents.content(letter.id()).orElseThrow())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
        assertThat(text).contains("Besluit op uw verzoek", "§6.3.1", "Wij wijzen uw verzoek af.", "De bon stond op naam van een ander.", REASON);
        assertThat(Stream.of(fatima, hr, corne)).allMatch(reader -> access.mayRead(reader, letter));
        assertThat(access.mayRead(participant(), letter)).isFalse();
        assertThat(requests.get(request).state()).isEqualTo(RequestState.REFUSED);
        assertThat(end(id)).isEqualTo("hardshipRefused");
    }

    @Test
    @DisplayName("LZ-155 LZ-156 granted: takes the refused request up with an exceptional amount, through every step to the grant")
    void grantsWithAnExceptionalAmount() {
        RequestId request = refusedByHr();
        UUID id = ask("request/" + request);

        decide(corne, id, Map.of("outcome", "grant", "reason", REASON, "maximum", new BigDecimal("1399.00"), "until", "2026-12-31"));

        assertThat(requests.get(request).state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(requests.get(request).asked()).as("above the maximum of the scheme").isEqualTo(Money.of("1399.00"));
        assertThat(requests.get(request).evaluation().finding("maximum-instead").orElseThrow().say(Locale.ENGLISH)).contains(hardships.get(id).number());
        assertThat(sources.reservedBy(request.value()).values()).as("balances are guarded as ever").containsExactly(Money.of("1399.00"));
        runJobsOn(id, FIRST_OF_JUNE, LocalTime.NOON);
        assertThat(end(id)).isEqualTo("hardshipGranted");

        accept(hr, request, "checkReceipt", Map.of("judgement", "accept"));
        accept(fatima, request, "signAsEmployee", Map.of("agreed", true));
        accept(marleen, request, "signAsEmployer", Map.of("decision", "sign"));
        runJobsOn(request.value(), FIRST_OF_JUNE, LocalTime.NOON);
        assertThat(requests.get(request).granted()).contains(Money.of("1399.00"));
    }

    @Test
    @DisplayName("LZ-155 LZ-156 granted: lifts a rule for one request, told by decision; a second request cannot rest on it")
    void liftsARuleOnce() {
        pastGrants.add(fatima.person(), "bicycle", 2024, PastGrant.Kind.PROVIDED, Money.of("900.00"), "van school");
        assertThat(judging.preview(fatima, bicycle(fatima)).verdict()).isEqualTo(Verdict.REFUSED);
        UUID id = ask("goal/bicycle");
        assertThat(hardships.get(id).checks()).extracting(DisputedCheck::code).containsExactly("frequency");

        decide(corne, id, Map.of("outcome", "grant", "reason", REASON, "lifted", List.of("frequency"), "until", "2026-07-31"));

        clock.set(LocalDate.of(2026, 7, 31));
        RequestId first = submit(bicycle(fatima));
        assertThat(requests.get(first).evaluation().finding("frequency").orElseThrow().say(Locale.ENGLISH))
                .contains(hardships.get(id).number(), "does not apply here");
        assertThat(judging.preview(fatima, bicycle(fatima)).verdict()).as("one case only").isEqualTo(Verdict.REFUSED);
        withdrawingRequest.withdraw(fatima, first.value()).orThrow();
        assertThat(judging.preview(fatima, bicycle(fatima)).verdict()).as("given back").isEqualTo(Verdict.GRANTABLE);
        clock.set(LocalDate.of(2026, 8, 1));
        assertThat(judging.preview(fatima, bicycle(fatima)).verdict()).as("the day after its last").isEqualTo(Verdict.REFUSED);
    }

    @Test
    @DisplayName("AV-97 AV-99 partly: an arrangement in words is a decision too, and a grant without any effect is none")
    void endsPartlyWithAnArrangement() {
        UUID id = ask(Dispute.SCHEME);

        assertThat(answer(corne, id, "decideHardship", Map.of("outcome", "partly", "reason", REASON)).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.EFFECT_MISSING);
        decide(corne, id, Map.of("outcome", "partly", "reason", REASON, "arrangement", "De rest betaalt u in vier termijnen."));
        runJobsOn(id, FIRST_OF_JUNE, LocalTime.NOON);

        assertThat(hardships.get(id).state()).isEqualTo(HardshipState.PARTLY);
        assertThat(hardships.get(id).decision().orElseThrow().arrangement()).isEqualTo("De rest betaalt u in vier termijnen.");
        assertThat(end(id)).isEqualTo("hardshipPartlyGranted");
        assertThat(messages(fatima)).contains("hardship.message.PARTLY");
    }

    @Test
    @DisplayName("ends withdrawn by the employee, leaves no task, and a new request is possible then")
    void endsWithdrawn() {
        UUID id = ask(Dispute.SCHEME);

        assertThat(withdrawing.withdraw(fatima, id).isAccepted()).isTrue();

        assertThat(hardships.get(id).state()).isEqualTo(HardshipState.WITHDRAWN);
        assertThat(task(corne, id, "decideHardship")).isEmpty();
        assertThat(end(id)).isEqualTo("hardshipWithdrawn");
        assertThat(withdrawing.withdraw(fatima, id).refusalOrThrow().reason()).isEqualTo(HardshipRefusal.NOT_OPEN_ANY_MORE);
        assertThatThrownBy(() -> withdrawing.withdraw(corne, id)).isInstanceOf(NotAllowedException.class);
        assertThat(ask(Dispute.SCHEME)).isNotEqualTo(id);
    }

    @Test
    @DisplayName("one open request per case; the same submission twice is one request")
    void hasOneOpenRequestPerCase() {
        AskHardship asked = new AskHardship(UUID.randomUUID(), Dispute.SCHEME, REASON, List.of());
        assertThat(asking.ask(fatima, asked).orThrow()).isEqualTo(asking.ask(fatima, asked).orThrow());

        assertThat(asking.ask(fatima, new AskHardship(UUID.randomUUID(), Dispute.SCHEME, REASON, List.of())).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.ALREADY_OPEN);
        assertThat(asking.ask(fatima, new AskHardship(UUID.randomUUID(), "request/" + UUID.randomUUID(), REASON, List.of())).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.UNKNOWN_CASE);
        assertThat(asking.ask(fatima, new AskHardship(UUID.randomUUID(), Dispute.SCHEME, "te kort", List.of())).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.REASON_MISSING);
        assertThat(asking.ask(participant(), new AskHardship(UUID.randomUUID(), Dispute.SCHEME, REASON, List.of(receipt(fatima)))).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.UNKNOWN_DOCUMENT);
    }

    @Test
    @DisplayName("LZ-156 never the person, nor who decided the disputed case, nor a subordinate; the database says so too")
    void isNeverDecidedBySomebodyInvolved() {
        RequestId request = declinedBy(corne);
        UUID id = ask("request/" + request);
        DecideOnHardship refuse = DecideOnHardship.refuse(REASON);

        assertThatThrownBy(() -> deciding.decide(fatima, id, refuse)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> deciding.decide(hr, id, refuse)).isInstanceOf(NotAllowedException.class);
        assertThat(answer(corne, id, "decideHardship", Map.of("outcome", "refuse", "reason", REASON)).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.DECIDED_THE_CASE);
        assertThatThrownBy(() -> jdbc.sql("""
                update hardship_request set state = 'REFUSED', decided_by = :corne, decided_at = now(), decision_reason = 'x' where id = :id
                """).param("corne", corne.person().value()).param("id", id).update()).hasMessageContaining("nobody_decides_twice_on_one_case");
        Actor subordinate = actors.managedBy(fatima.person(), employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        assertThat(deciding.decide(subordinate, id, refuse).refusalOrThrow().reason()).isEqualTo(HardshipRefusal.DECIDER_IS_SUBORDINATE);
        Actor stranger = actors.person(school(PackWithClause.SCHEME), Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        assertThatThrownBy(() -> deciding.decide(stranger, id, refuse)).isInstanceOf(NotAllowedException.class);

        decide(marleen, id, Map.of("outcome", "refuse", "reason", REASON));
    }

    @Test
    @DisplayName("LZ-155 an enrolment that the rules refused is taken after a grant")
    void takesAnEnrolmentByDecision() {
        Actor shortly = actors.person(employer, "Noor", "Visser", List.of(new Employment("PO", "fixed-term", "Leraar", LocalDate.of(2026, 5, 1),
                Optional.of(LocalDate.of(2026, 7, 15)), new BigDecimal("40.00"), new BigDecimal("1.00000"), Money.of("3000.00"), Optional.empty(),
                Map.of("functionGroup", "OP"))), Role.EMPLOYEE);
        assertThat(assessing.preview(shortly).assessment().eligible()).isFalse();
        UUID enrolment = enrolling.submit(shortly, new Enrol(UUID.randomUUID(), assessing.preview(shortly).edition().enrolment().declarations().stream()
                .map(Declaration::code).collect(Collectors.toSet()), true, enrolling.show(shortly).sha256())).orThrow();
        UUID id = asking.ask(shortly, new AskHardship(UUID.randomUUID(), "enrolment/" + enrolment, REASON, List.of())).orThrow();

        decide(corne, id, Map.of("outcome", "grant", "reason", REASON, "lifted", List.of("not-short-term"), "until", "2026-07-15"));

        assertThat(assessing.preview(shortly).assessment().eligible()).isTrue();
    }

    @Test
    @DisplayName("an exception needs its last day, and a rule that led to the outcome")
    void checksWhatIsDecided() {
        pastGrants.add(fatima.person(), "bicycle", 2024, PastGrant.Kind.PROVIDED, Money.of("900.00"), "van school");
        UUID id = ask("goal/bicycle");

        assertThat(deciding.decide(corne, id, grant(Set.of("frequency"), null)).refusalOrThrow().reason()).isEqualTo(HardshipRefusal.LAST_DAY_MISSING);
        assertThat(deciding.decide(corne, id, grant(Set.of("frequency"), FIRST_OF_JUNE.minusDays(1))).refusalOrThrow().reason())
                .isEqualTo(HardshipRefusal.LAST_DAY_MISSING);
        assertThat(deciding.decide(corne, id, grant(Set.of("source-shortage"), LAST_DAY)).refusalOrThrow().reason())
                .as("what a ledger guards is not offered").isEqualTo(HardshipRefusal.UNKNOWN_RULE);
        assertThat(deciding.decide(corne, id, DecideOnHardship.refuse("nee")).refusalOrThrow().reason()).isEqualTo(HardshipRefusal.REASON_MISSING);
    }

    private static DecideOnHardship grant(Set<String> lifted, LocalDate until) {
        return new DecideOnHardship(HardshipState.GRANTED, REASON, lifted, Optional.empty(), Optional.ofNullable(until), "");
    }

    // --- the school

    private EmployerId school(String scheme) {
        EmployerId id = new EmployerId(UUID.randomUUID());
        addingEmployer.add(new Employer(id, "school-" + id.value().toString().substring(0, 8), "De Proefschool", scheme, ZoneId.of("Europe/Amsterdam"),
                List.of("Schoolstraat 1", "3261 AA Oud-Beijerland"), "Oud-Beijerland", Map.of("PO", "Primair onderwijs", "VO", "Voortgezet onderwijs"))).orThrow();
        caps.set(id, "bicycle", "PO", 2026, Money.of("22500.00"), 5);
        return id;
    }

    private Actor participant() {
        Actor person = actors.person(employer, Role.EMPLOYEE);
        recording.record(employer, person.person(), PackWithClause.SCHEME + "/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z")).orThrow();
        sources.state(employer, person.person(), "year-end-allowance", 2026, Money.of("2000.00"), "eya/" + person.person());
        return person;
    }

    private SubmitRequest bicycle(Actor person) {
        return new SubmitRequest(UUID.randomUUID(), "bicycle", Optional.of(Money.of("1399.00")), Optional.of(LocalDate.of(2026, 5, 20)),
                List.of(new ExecutionRequest.Receipt(receipt(person), "invoice")), Map.of(), schemes.edition(PackWithClause.SCHEME, 2026).goal("bicycle")
                .declarations().stream().map(Declaration::code).collect(Collectors.toSet()), true, Map.of("includesBicycle", true, "bicycleKind", "ordinary"));
    }

    private RequestId submit(SubmitRequest asked) {
        return submitting.submit(fatima, asked, submitting.show(fatima, asked).orThrow().sha256()).orThrow();
    }

    private UUID receipt(Actor person) {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", picture);
            return storing.store(StoreDocument.of(person.employer(), person.person(), DocumentPurpose.RECEIPT, "fiets.png", picture.toByteArray()))
                    .orThrow().id().value();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RequestId refusedByHr() {
        RequestId request = submit(bicycle(fatima));
        accept(hr, request, "checkReceipt", Map.of("judgement", "refuse", "reason", "De naam op de bon ontbreekt."));
        return request;
    }

    private RequestId declinedBy(Actor signer) {
        RequestId request = submit(bicycle(fatima));
        accept(hr, request, "checkReceipt", Map.of("judgement", "accept"));
        accept(signer, request, "signAsEmployer", Map.of("decision", "decline", "ground", "EVIDENCE", "reason", "De naam op de bon ontbreekt."));
        return request;
    }

    private UUID ask(String dispute) {
        return asking.ask(fatima, new AskHardship(UUID.randomUUID(), dispute, REASON, List.of())).orThrow();
    }

    private void decide(Actor actor, UUID id, Map<String, Object> answers) {
        assertThat(answer(actor, id, "decideHardship", answers)).matches(Outcome::isAccepted, "accepted");
    }

    private void accept(Actor actor, RequestId request, String form, Map<String, Object> answers) {
        assertThat(answer(actor, request.value(), form, answers)).matches(Outcome::isAccepted, "accepted");
    }

    private Optional<TaskLine> task(Actor actor, UUID subject, String form) {
        return Stream.concat(tasks.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines().stream(), tasks.assignedTo(actor).stream())
                .filter(line -> line.subjectId().equals(subject) && line.form().equals(form)).findFirst();
    }

    private Outcome<UUID> answer(Actor actor, UUID subject, String form, Map<String, Object> answers) {
        return answering.answer(actor, task(actor, subject, form).orElseThrow().id(), new HashMap<>(answers));
    }

    private List<String> messages(Actor actor) {
        return inbox.of(actor).stream().map(message -> message.key()).filter(key -> key.startsWith("hardship.")).toList();
    }

    private String end(UUID id) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).processDefinitionKey("hardshipRequest")
                        .finished().singleResult().getId())
                .activityType("noneEndEvent").list().stream().map(one -> one.getActivityId())
                .filter(one -> one.startsWith("hardship") && !one.equals("hardshipEscalated")).findFirst().orElseThrow();
    }

    /** Moves the clock and runs what is due of this case, and of nothing else. */
    private void runJobsOn(UUID id, LocalDate day, LocalTime time) {
        clock.set(day, time);
        for (ProcessInstance instance : engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list()) {
            for (Job job : jobs.createJobQuery().processInstanceId(instance.getId()).executable().list()) {
                jobs.executeJob(job.getId());
            }
        }
    }
}
