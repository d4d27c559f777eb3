package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.regex.Pattern;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** Every id that history or a log can show is a word in camel case, and not one that a tool made up. */
@Component
class IdsSpeak implements ModelCheck {

    private static final Pattern SPEAKS = Pattern.compile("[a-z][A-Za-z]{2,}[0-9]?");

    @Override
    public void check(Models models, ModelFaults faults) {
        models.files().forEach(file -> file.root().all().filter(IdsSpeak::isShown)
                .filter(element -> !SPEAKS.matcher(element.id().orElse("")).matches())
                .forEach(element -> faults.add(file, element, "silentId", Map.of("id", element.id().orElse("-")))));
        models.processes().forEach(file -> file.root().all()
                .filter(element -> Bpmn.isStep(element) && !element.isBpmn("parallelGateway", "eventBasedGateway", "exclusiveGateway", "inclusiveGateway"))
                .filter(element -> element.label().isEmpty())
                .forEach(element -> faults.add(file, element, "noLabel")));
    }

    private static boolean isShown(ModelElement element) {
        return Bpmn.isStep(element) || element.isBpmn("process", "message", "error", "signal", "escalation")
                || element.namespace().contains("/DMN/") && element.name().matches("decision|rule|input|output|inputData");
    }
}
