package nl.ruilwerk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruilwerk.testing.RuilwerkTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of the repository in the engine, and what does not get in. */
@RuilwerkTest
class BaselineDeploymentTest {

    @Autowired
    private BaselineDeployment baseline;
    @Autowired
    private ModelChecks checks;
    @Autowired
    private RepositoryService repository;

    private long deployments() {
        return repository.createDeploymentQuery().deploymentName(BaselineDeployment.NAME).count();
    }

    /** The engine takes the latest deployment for the current one, so time must not run backwards here. */
    @BeforeEach
    void timeAsItIs() {
        ClockUtil.reset();
    }

    @Test
    void deploysEveryFileOfTheRepositoryUnderItsNameThere() {
        String deployment = repository.createDeploymentQuery().deploymentName(BaselineDeployment.NAME).orderByDeploymentTime().desc()
                .list().get(0).getId();

        assertThat(repository.getDeploymentResourceNames(deployment)).containsAll(BaselineDeployment.files().keySet())
                .contains("processes/request/execution-request.bpmn", "processes/request/classify-request.dmn");
    }

    @Test
    void findsNoFaultInTheModelsOfTheRepository() {
        assertThat(checks.say(checks.check(BaselineDeployment.files()))).isEmpty();
    }

    @Test
    void deploysNothingWhenNothingChanged() {
        baseline.afterSingletonsInstantiated();
        long before = deployments();

        baseline.afterSingletonsInstantiated();

        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void deploysEverythingTogetherWhenOneFileChanged() {
        Map<String, byte[]> files = new TreeMap<>(BaselineDeployment.files());
        String path = "processes/enrolment/enrolment.bpmn";
        files.put(path, new String(files.get(path), StandardCharsets.UTF_8).replace("P180D", "P181D").getBytes(StandardCharsets.UTF_8));

        String deployment = baseline.deploy(files).orElseThrow();

        assertThat(repository.createProcessDefinitionQuery().deploymentId(deployment).list()).extracting(ProcessDefinition::getKey)
                .contains("enrolment", "executionRequest", "signAddendum", "payrollHandoff");
        baseline.afterSingletonsInstantiated();
    }

    @Test
    void makesOneDeploymentWhenTwoNodesStartAtOnce() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(BaselineDeployment.files());
        String path = "processes/payroll/payroll-handoff.bpmn";
        files.put(path, new String(files.get(path), StandardCharsets.UTF_8).replace("P180D", "P179D").getBytes(StandardCharsets.UTF_8));
        long before = deployments();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> started = new ArrayList<>();
            Callable<String> start = () -> baseline.deploy(files).orElseThrow();
            for (int node = 0; node < 4; node++) {
                started.add(nodes.submit(start));
            }
            for (Future<String> node : started) {
                assertThat(node.get()).isEqualTo(started.get(0).get());
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(deployments()).isEqualTo(before + 1);
        baseline.afterSingletonsInstantiated();
    }

    @Test
    void stopsWithFileLineElementAndRemedyAndDeploysNothing() {
        Map<String, byte[]> files = new TreeMap<>(BaselineDeployment.files());
        files.put("processes/request/pay-out.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">
                  <bpmn:process id="payOut" isExecutable="true">
                    <bpmn:scriptTask id="compute" name="Berekenen" />
                  </bpmn:process>
                </bpmn:definitions>""".getBytes(StandardCharsets.UTF_8));
        long before = deployments();

        assertThatThrownBy(() -> checks.mustBeEmpty(checks.check(files))).isInstanceOfSatisfying(ModelsRefusedException.class, refused ->
                assertThat(refused.lines()).anyMatch(line -> line.startsWith("processes/request/pay-out.bpmn:3 compute \"Berekenen\": ")
                        && line.contains("scripts are off") && line.contains("service task")));
        assertThatThrownBy(() -> baseline.deploy(files)).isInstanceOf(ModelsRefusedException.class);

        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void tellsTheFaultsOfAStartLineByLine() {
        List<ModelFault> faults = checks.check(Map.of("processes/x/y.bpmn", "<a".getBytes(StandardCharsets.UTF_8),
                "forms/x/z.form", "{".getBytes(StandardCharsets.UTF_8), "forms/x/w.form", "{}".getBytes(StandardCharsets.UTF_8)));
        ModelsRefusedException refused = new ModelsRefusedException(faults, checks.say(faults));

        String description = new ModelsRefusedAnalyzer().analyze(refused, refused).getDescription();

        assertThat(description.lines()).hasSize(4).anyMatch(line -> line.contains("processes/x/y.bpmn:1: This is not well-formed XML"))
                .anyMatch(line -> line.contains("forms/x/z.form:1: This is not well-formed JSON"))
                .anyMatch(line -> line.contains("forms/x/w.form:1: The form has no id. Set it to w."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='a' scriptFormat='javascript'><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='a' camunda:class='java.lang.Runtime' />",
        "<bpmn:serviceTask id='a' camunda:expression='${dataSource.connection}' />",
        "<bpmn:serviceTask id='a' camunda:delegateExpression='${dataSource}' />",
        "<bpmn:serviceTask id='a' camunda:type='external' camunda:topic='x' />",
        "<bpmn:userTask id='a' camunda:formKey='embedded:app:evil.html' />",
        "<bpmn:userTask id='a' name=\"${''.getClass().forName('java.lang.Runtime')}\" />",
        "<bpmn:userTask id='a' xmlns:old='http://activiti.org/bpmn' old:assignee='${x.y()}' />",
        "<bpmn:startEvent id='a'><bpmn:extensionElements><camunda:executionListener event='start' class='x.Y' /></bpmn:extensionElements></bpmn:startEvent>"})
    void letsNoHarmfulModelIntoTheEngineOnAnyWay(String element) {
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
                  <bpmn:process id="harm" isExecutable="true" camunda:historyTimeToLive="P1D">%s</bpmn:process>
                </bpmn:definitions>""".formatted(element);

        assertThatThrownBy(() -> repository.createDeployment().addString("harm.bpmn", model).deploy())
                .isInstanceOf(ModelsRefusedException.class).hasMessageContaining("harm.bpmn");
        assertThatThrownBy(() -> repository.createDeployment().addString("harm.bpmn20.xml", model).deploy())
                .isInstanceOf(ModelsRefusedException.class);

        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("harm").count()).isZero();
    }

    @Test
    void letsNoDocumentTypeIntoTheEngine() {
        assertThatThrownBy(() -> repository.createDeployment().addString("xxe.bpmn",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>").deploy())
                .isInstanceOf(ModelsRefusedException.class).hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> repository.createDeployment().addString("x.cmmn", "<a/>").deploy())
                .isInstanceOf(ModelsRefusedException.class);
    }
}
