package nl.ruilwerk.studio.checks;

import java.util.HashMap;
import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** Each way to end is a state that was reached, with a name of its own within the process. */
@Component
class EndEventsAreNamed implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().inside("process").forEach(process -> {
            Map<String, ModelElement> byLabel = new HashMap<>();
            process.inside("endEvent").forEach(end -> {
                if (end.label().isEmpty()) {
                    faults.add(file, end, "namelessEnd");
                } else if (byLabel.putIfAbsent(end.label().get(), end) != null) {
                    faults.add(file, end, "sameEnd", Map.of("other", byLabel.get(end.label().get()).id().orElse("-")));
                }
            });
        }));
    }
}
