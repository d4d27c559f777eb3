package nl.ruilwerk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ruilwerk.testing.RuilwerkTest;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/** What the engine refuses whatever reaches it, proved on the engine as the product runs it. */
@RuilwerkTest
class EngineLockDownTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private DecisionService decisions;
    @Autowired
    private FilterService filters;

    /** A bean of the application that is none of a model's business. */
    static class Treasury implements JavaDelegate {

        static boolean opened;

        @Override
        public void execute(DelegateExecution execution) {
            opened = true;
        }

        public String secret() {
            opened = true;
            return "secret";
        }
    }

    @ModelBean
    static class RingBell implements JavaDelegate {

        static int rung;

        @Override
        public void execute(DelegateExecution execution) {
            rung++;
        }
    }

    @ModelBean
    static class Evaluate implements JavaDelegate {

        static Function<DelegateExecution, Object> expression;
        static Object value;

        @Override
        public void execute(DelegateExecution execution) {
            value = expression.apply(execution);
        }
    }

    @TestConfiguration
    static class Beans {

        @Bean
        Treasury treasury() {
            return new Treasury();
        }

        @Bean
        Evaluate evaluate() {
            return new Evaluate();
        }

        @Bean
        RingBell ringBell() {
            return new RingBell();
        }
    }

    @AfterEach
    void nothingWasOpened() {
        assertThat(Treasury.opened).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
        "org.camunda.bpm.webapp.impl.engine.EngineRestApplication",
        "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
        "org.camunda.connect.Connectors",
        "org.camunda.spin.Spin",
        "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
        "com.oracle.truffle.js.scriptengine.GraalJSEngineFactory",
        "org.h2.Driver"})
    void hasNoDoorToTheEngineAndNoScriptEngineOnTheClassPath(String door) {
        assertThat(ClassUtils.isPresent(door, getClass().getClassLoader())).isFalse();
    }

    @Test
    void isSetUpAsTheDecisionSays() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(1_000);
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.isAuthorizationEnabled()).isFalse();
        assertThat(engine.isDbIdentityUsed()).isFalse();
    }

    @Test
    @DisplayName("refuses expressions in task queries, also nested in or() (CVE-2026-109432)")
    void refusesExpressionsInTaskQueriesAtAnyDepth() {
        assertThatThrownBy(() -> tasks.createTaskQuery().dueBeforeExpression("${now()}").list())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().or().dueBeforeExpression("${treasury.secret()}").endOr().list())
                .isInstanceOf(RefusedByLockDownException.class).hasMessageContaining("dueBefore");
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskName("x").taskAssigneeExpression("${treasury.secret()}").endOr().count())
                .isInstanceOf(RefusedByLockDownException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().taskName("x").or().taskCandidateUserExpression("${treasury.secret()}").endOr()
                .or().taskName("y").endOr().listPage(0, 1))
                .isInstanceOf(RefusedByLockDownException.class);
        assertThat(tasks.createTaskQuery().or().taskName("nobody has this").endOr().list()).isEmpty();
    }

    @Test
    void refusesStoredFilters() {
        assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("mine").setOwner("me")
                .setQuery(tasks.createTaskQuery().or().dueBeforeExpression("${treasury.secret()}").endOr())))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> filters.list("some-id")).isInstanceOf(RefusedByLockDownException.class);
    }

    @Test
    void startsTheBeansOfModelsAndNoOthers() {
        int before = RingBell.rung;
        deploy(Bpmn.createExecutableProcess("bell").camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("ringBell").camundaDelegateExpression("#{ringBell}").endEvent().done());
        deploy(Bpmn.createExecutableProcess("break-in").camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("treasury").camundaDelegateExpression("#{treasury}").endEvent().done());

        runtime.startProcessInstanceByKey("bell");

        assertThat(RingBell.rung).isEqualTo(before + 1);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("break-in")).hasMessageContaining("treasury");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${treasury.secret()}", "${text.getClass().forName('java.lang.Runtime')}", "${''.getClass()}", "${text.class}",
        "${text['class']}", "${execution.setVariable('a', 1)}", "${execution.engineServices}", "${now()}",
        "${ringBell.execute(execution)}", "${true.class}", "${authenticatedUserId}", "#{dataSource}"})
    void evaluatesNothingButNamesInExpressionsThatGetPastTheChecks(String expression) {
        Evaluate.expression = execution -> engine.getExpressionManager().createExpression(expression).getValue(execution);
        deployEvaluate();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("evaluates", "key", Map.of("text", "x")))
                .isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${text}                           | x
            ${text == 'x'}                    | true
            ${not ok}                         | false
            #{execution.processBusinessKey}   | key""")
    void evaluatesVariablesComparisonsAndTheBusinessKey(String expression, String value) {
        Evaluate.expression = execution -> engine.getExpressionManager().createExpression(expression).getValue(execution);
        deployEvaluate();

        runtime.startProcessInstanceByKey("evaluates", "key", Map.of("text", "x", "ok", true));

        assertThat(String.valueOf(Evaluate.value)).isEqualTo(value);
    }

    private void deployEvaluate() {
        deploy(Bpmn.createExecutableProcess("evaluates").camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("evaluate").camundaDelegateExpression("#{evaluate}").endEvent().done());
    }

    private void deploy(BpmnModelInstance model) {
        repository.createDeployment().addModelInstance("test.bpmn", model).deploy();
    }

    @Test
    void keepsOnlyPlainVariables() {
        deploy(Bpmn.createExecutableProcess("waits").camundaHistoryTimeToLiveString("P1D").startEvent().receiveTask("wait").endEvent().done());

        String instance = runtime.startProcessInstanceByKey("waits", Map.of("requestId", "x", "amountCents", 12L, "ok", true)).getId();

        assertThat(runtime.getVariable(instance, "amountCents")).isEqualTo(12L);
        assertThatThrownBy(() -> runtime.setVariable(instance, "list", List.of("a"))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.setVariable(instance, "bytes", new byte[] {1})).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.setVariable(instance, "file", Variables.fileValue("x.txt").file(new byte[] {1}).create()))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.setVariable(instance, "java", Variables.serializedObjectValue("rO0ABQ==")
                .serializationDataFormat("application/x-java-serialized-object").objectTypeName("java.lang.Object").create()))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void decidesInFeelOnly() {
        repository.createDeployment().addString("double-it.dmn", decision("", "amount * 2")).deploy();

        assertThat(decisions.evaluateDecisionByKey("doubleIt").variables(Map.of("amount", 21)).evaluate()
                .<Number>getSingleEntry().intValue()).isEqualTo(42);
        assertThatThrownBy(() -> repository.createDeployment()
                .addString("double-it.dmn", decision(" expressionLanguage=\"juel\"", "${treasury.secret()}")).deploy())
                .isInstanceOf(ModelsRefusedException.class);
    }

    private static String decision(String language, String expression) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                         id="doubleItDefinitions" name="x" namespace="x">
              <decision id="doubleIt" name="x" camunda:historyTimeToLive="P1D">
                <variable id="result" name="result"/>
                <literalExpression id="sum"%s><text>%s</text></literalExpression>
              </decision>
            </definitions>""".formatted(language, expression);
    }
}
