package nl.ruilwerk.studio.checks;

import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** The bean that a step starts exists and has the name of the step, so that who knows one name knows both. */
@Component
class StepsCarryTheirBean implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().forEach(element ->
                element.camunda("delegateExpression").ifPresent(delegate -> {
                    String step = element.identified().id().orElse("stepId");
                    if (!delegate.equals("#{" + step + "}")) {
                        faults.add(file, element, "otherBean", Map.of("found", delegate, "wanted", "#{" + step + "}"));
                    } else if (!models.beans().contains(step)) {
                        faults.add(file, element, "unknownBean", Map.of("bean", step, "class", pascal(step) + "Delegate"));
                    }
                })));
    }

    private static String pascal(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
