package nl.ruilwerk.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Locks the engine: what it does not need for our models is off or refused, whatever a setting outside says.
 *
 * <p>The models are checked before they are deployed ({@link ModelChecks}); this is the second lock, for everything that
 * reaches the engine on another way. The last community engine evaluates expressions nested in task queries although
 * they are switched off (CVE-2026-109432), so queries with expressions are refused before the engine looks at them.
 *
 * @see "docs/decisions/0005-what-the-engine-may-hold.md"
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // after every other plugin, so that this one has the last word
public class EngineLockDown extends AbstractProcessEnginePlugin {

    /** What a process variable may be; see decision 5. */
    private static final Set<String> PLAIN_VARIABLES =
            Set.of("null", "string", "boolean", "integer", "long", "short", "double", "date");
    private static final int MOST_ROWS_OF_A_QUERY = 1_000;

    private final ApplicationContext context;
    private final SecurityGate gate;

    EngineLockDown(ApplicationContext context, SecurityGate gate) {
        this.context = context;
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        letModelsStartOnlyModelBeans(engine);
        switchScriptsOff(engine);
        refuseExpressionsInQueries(engine);
        checkEveryNewModel(engine);
        keepOnlyWhatMayBeKept(engine);
        switchOffWhatIsNotUsed(engine);
        workQuietly(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DefaultVariableSerializers serializers = (DefaultVariableSerializers) engine.getVariableSerializers();
        for (TypedValueSerializer<?> serializer : serializers.getSerializers()) {
            if (!PLAIN_VARIABLES.contains(serializer.getName())) {
                serializers.removeSerializer(serializer);
            }
        }
        serializers.addSerializer(new DecisionAnswerSerializer());
    }

    private void letModelsStartOnlyModelBeans(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ModelExpressions(context));
    }

    private static void switchScriptsOff(ProcessEngineConfigurationImpl engine) {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setDmnElProvider(expression -> {
            throw new RefusedByLockDownException("Decision tables are written in FEEL; this is another language: " + expression);
        });
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setDefaultInputExpressionExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultInputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultOutputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultLiteralExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        engine.setDmnEngineConfiguration(decisions);
    }

    private static void refuseExpressionsInQueries(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(withFirst(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(withFirst(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);
    }

    private static List<CommandInterceptor> withFirst(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        // an interceptor knows its successor, so each chain has its own
        all.add(new QueriesWithoutExpressions());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }

    private void checkEveryNewModel(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(gate);
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
        engine.setEnableXxeProcessing(false);
        engine.setEnforceHistoryTimeToLive(true);
    }

    private static void keepOnlyWhatMayBeKept(ProcessEngineConfigurationImpl engine) {
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
    }

    private static void switchOffWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        // our own use cases decide who may do what; the engine has no users
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setTenantCheckEnabled(false);
    }

    private static void workQuietly(ProcessEngineConfigurationImpl engine) {
        // ids that several nodes can make at once without asking the database
        engine.setIdGenerator(new StrongUuidGenerator());
        // what fails for a reason outside gets time to recover, and then becomes an incident
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT30M");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setHistoryCleanupDegreeOfParallelism(1);
    }
}
