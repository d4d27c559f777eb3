package nl.ruilwerk.studio.checks;

import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** No step, listener, mapping or condition runs a script, its own or one from elsewhere. */
@Component
class NoScripts implements ModelCheck {

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().filter(NoScripts::isScript)
                .forEach(element -> faults.add(file, element, "script", Map.of("element", element.name()))));
    }

    private static boolean isScript(ModelElement element) {
        return element.name().equals("scriptTask") || element.name().equals("script")
                || element.camunda("resource").isPresent() || element.attribute("scriptFormat").isPresent()
                // a condition with a language of its own is a script
                || element.isBpmn("conditionExpression", "condition", "completionCondition")
                        && element.attribute("language").isPresent();
    }
}
