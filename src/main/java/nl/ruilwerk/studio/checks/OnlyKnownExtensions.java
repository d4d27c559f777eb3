package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Set;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/**
 * Of what the engine adds to the standards, a model uses only what is listed here. Who does a task and until when is
 * told by its {@code TaskForm} and not by the model; forms are named by reference.
 */
@Component
class OnlyKnownExtensions implements ModelCheck {

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore", "asyncAfter", "exclusive", "jobPriority", "delegateExpression",
            "formRef", "formRefBinding", "historyTimeToLive", "versionTag", "isStartableInTasklist",
            "decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable", "calledElementBinding",
            "collection", "elementVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable",
            "inputVariable", "diagramRelationId");
    private static final Set<String> ELEMENTS = Set.of(
            "in", "out", "properties", "property", "failedJobRetryTimeCycle", "inputOutput", "inputParameter", "outputParameter");
    /** Each of these has a check, and a sentence, of its own. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "class", "expression", "variableMappingClass", "variableMappingDelegateExpression", "formHandlerClass",
            "topic", "type", "resource", "field", "taskListener", "executionListener", "validation", "connector", "script");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.files().forEach(file -> file.root().all().forEach(element -> {
            if (isCamunda(element.namespace()) && !ELEMENTS.contains(element.name()) && !TOLD_ELSEWHERE.contains(element.name())) {
                faults.add(file, element, "unknownExtension", Map.of("name", element.name()));
            }
            if (element.isCamunda("inputParameter", "outputParameter") && !element.children().isEmpty()) {
                faults.add(file, element, "structuredParameter");
            }
            element.attributes().keySet().stream().filter(name -> isCamunda(name.namespace()))
                    .map(ModelElement.Name::local)
                    .filter(name -> !ATTRIBUTES.contains(name) && !TOLD_ELSEWHERE.contains(name))
                    .forEach(name -> faults.add(file, element, "unknownExtension", Map.of("name", name)));
        }));
    }

    private static boolean isCamunda(String namespace) {
        return namespace.equals(ModelElement.CAMUNDA) || namespace.equals(ModelElement.CAMUNDA_DMN);
    }
}
