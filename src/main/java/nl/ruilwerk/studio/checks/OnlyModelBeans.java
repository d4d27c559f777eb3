package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** A step of the system starts one bean by its bare name; the engine finds it only if it is meant for models. */
@Component
class OnlyModelBeans implements ModelCheck {

    private static final Pattern BARE_NAME = Pattern.compile("#\\{[a-z][A-Za-z0-9]*}");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().forEach(element -> {
            Optional<String> delegate = element.camunda("delegateExpression");
            String wanted = "#{" + element.identified().id().orElse("stepId") + "}";
            if (delegate.isPresent()) {
                if (!BARE_NAME.matcher(delegate.get()).matches()) {
                    faults.add(file, element, "delegateShape", Map.of("found", delegate.get(), "wanted", wanted));
                }
            } else if (needsDelegate(element)) {
                faults.add(file, element, "noDelegate", Map.of("wanted", wanted));
            }
        }));
    }

    private static boolean needsDelegate(ModelElement element) {
        boolean throwsMessage = element.isBpmn("messageEventDefinition")
                && element.parent().filter(event -> event.isBpmn("intermediateThrowEvent", "endEvent")).isPresent();
        return element.isBpmn("serviceTask", "sendTask") || throwsMessage
                || element.isBpmn("businessRuleTask") && element.camunda("decisionRef").isEmpty();
    }
}
