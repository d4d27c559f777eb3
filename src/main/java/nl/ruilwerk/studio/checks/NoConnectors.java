package nl.ruilwerk.studio.checks;

import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** A model calls no other system by itself: no connector, and no work left out for whoever comes to fetch it. */
@Component
class NoConnectors implements ModelCheck {

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().forEach(element -> {
            if (element.isCamunda("connector")) {
                faults.add(file, element, "connector");
            }
            if (element.camunda("topic").isPresent() || element.camunda("type").isPresent()) {
                faults.add(file, element, "outsideWorker",
                        Map.of("topic", element.camunda("topic").or(() -> element.camunda("type")).orElseThrow()));
            }
        }));
    }
}
