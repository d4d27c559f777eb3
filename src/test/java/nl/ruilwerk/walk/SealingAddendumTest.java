package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.addendum.SealingAddendum;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestRefusal;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.WithdrawingRequest;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signature is the grant; the document comes after it, whatever happens in between (HS-138, HS-139). */
@RuilwerkTest
@Import({TestClock.Configuration.class, School.class})
class SealingAddendumTest {

    private static final String SIGN_ADDENDUM = "processes/addendum/sign-addendum.bpmn";

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Addenda addenda;
    @Autowired private SealingAddendum sealing;
    @Autowired private ExecutionRequests requests;
    @Autowired private WithdrawingRequest withdrawing;
    @Autowired private PayrollLines lines;
    @Autowired private ProcessEngine processEngine;
    @Autowired private RuntimeService engine;
    @Autowired private RepositoryService models;
    @Autowired private ManagementService jobs;
    @Autowired private JdbcClient jdbc;

    private School.People people;

    @BeforeEach
    void aSchool() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(3);
    }

    @Test
    void comesAfterTheGrantAndDoesNotMoveItsDate() {
        RequestId id = signed();

        assertThat(requests.get(id).state()).as("the signature is the grant (HS-138)").isEqualTo(RequestState.GRANTED);
        assertThat(lines.ofRequest(id)).as("payroll does not wait for a document").isNotEmpty();
        assertThat(addendum(id).document()).isEmpty();
        assertThat(withdrawing.withdraw(people.fatima(), id.value()).refusalOrThrow().reason())
                .as("nobody can go back, sealed or not (HS-59)").isEqualTo(RequestRefusal.NOT_OPEN_ANY_MORE);

        clock.set(LocalDate.of(2026, 3, 12));
        jobs.executeJob(job(id).getId());

        assertThat(addendum(id).document()).as("in the file (HS-139)").isPresent();
        assertThat(addendum(id).signatures()).allSatisfy(signature ->
                assertThat(signature.signedAt()).isBefore(Instant.parse("2026-03-11T00:00:00Z")));
        assertThat(sealings(id)).isEmpty();
    }

    @Test
    void makesOneDocumentHoweverOftenItIsAsked() throws Exception {
        RequestId id = signed();

        AtOnce.run(4, () -> {
            sealing.seal(id);
            return true;
        });
        jobs.executeJob(job(id).getId());

        assertThat(jdbc.sql("select count(*) from stored_document where owner_id = :owner and purpose = 'ADDENDUM'")
                .param("owner", people.fatima().person().value()).query(Long.class).single()).isEqualTo(1);
    }

    /** A node that was killed leaves its job locked in the database; the next start of any node takes it over. */
    @Test
    void isTakenOverFromANodeThatWasKilled() throws Exception {
        RequestId id = signed();
        jdbc.sql("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = timestamp '2026-03-09 12:00' where id_ = :id")
                .param("id", job(id).getId()).update();

        JobExecutor executor = ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            Instant patience = Instant.now().plus(Duration.ofSeconds(30));
            while (addendum(id).document().isEmpty() && Instant.now().isBefore(patience)) {
                Thread.sleep(100);
            }
        } finally {
            executor.shutdown();
        }

        assertThat(addendum(id).state()).isEqualTo(Addendum.State.SEALED);
    }

    @Test
    void becomesAnIncidentWhenItKeepsFailing() {
        RequestId id = school.submit(people.fatima(), school.bicycle(people.fatima()));
        accept(id, "checkReceipt", Map.of("judgement", "accept"));
        ProcessInstance unsigned = engine.createMessageCorrelation("sealSignedAddendum").processInstanceBusinessKey(id.toString())
                .setVariable("requestId", id.toString()).correlateStartMessage();

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> jobs.executeJob(job(id).getId())).hasMessageContaining("lacks a signature");
        }

        assertThat(engine.createIncidentQuery().processInstanceId(unsigned.getId()).singleResult().getActivityId()).isEqualTo("sealAddendum");
        assertThat(addendum(id).document()).isEmpty();
        engine.deleteProcessInstance(unsigned.getId(), "only for this test");
    }

    /** A case stays with the models that it began with, so the former way must lead to the end as well. */
    @Test
    void isDoneWithTheSignatureInCasesThatBeganOnTheFormerModel() throws IOException {
        Deployment now = models.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1).get(0);
        RequestId id;
        try (InputStream former = Objects.requireNonNull(getClass().getResourceAsStream("/landed/sign-addendum.bpmn"))) {
            DeploymentBuilder before = deploymentOf(now);
            before.addInputStream(SIGN_ADDENDUM, former).deploy();
            id = school.submit(people.fatima(), school.bicycle(people.fatima()));
        } finally {
            deploymentOf(now).addInputStream(SIGN_ADDENDUM, models.getResourceAsStream(now.getId(), SIGN_ADDENDUM)).deploy();
        }
        accept(id, "checkReceipt", Map.of("judgement", "accept"));

        accept(id, "signAsEmployer", Map.of("decision", "sign"));

        assertThat(requests.get(id).state()).isEqualTo(RequestState.GRANTED);
        assertThat(addendum(id).document()).isPresent();
        assertThat(sealings(id)).isEmpty();
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).processDefinitionKey("executionRequest").count()).isZero();
    }

    private DeploymentBuilder deploymentOf(Deployment other) {
        DeploymentBuilder deployment = models.createDeployment().name("test of versions");
        models.getDeploymentResourceNames(other.getId()).stream().filter(name -> !name.equals(SIGN_ADDENDUM))
                .forEach(name -> deployment.addInputStream(name, models.getResourceAsStream(other.getId(), name)));
        return deployment;
    }

    private RequestId signed() {
        RequestId id = school.submit(people.fatima(), school.bicycle(people.fatima()));
        accept(id, "checkReceipt", Map.of("judgement", "accept"));
        accept(id, "signAsEmployer", Map.of("decision", "sign"));
        return id;
    }

    private void accept(RequestId id, String form, Map<String, Object> answers) {
        assertThat(school.answer(form.equals("checkReceipt") ? people.hr() : people.signer(), id, form, answers))
                .matches(outcome -> outcome.isAccepted(), "accepted");
    }

    private Addendum addendum(RequestId id) {
        return addenda.live(id).orElseThrow();
    }

    private List<ProcessInstance> sealings(RequestId id) {
        return engine.createProcessInstanceQuery().processDefinitionKey("addendumSealing").processInstanceBusinessKey(id.toString()).list();
    }

    private Job job(RequestId id) {
        return jobs.createJobQuery().processInstanceId(sealings(id).get(0).getId()).singleResult();
    }
}
