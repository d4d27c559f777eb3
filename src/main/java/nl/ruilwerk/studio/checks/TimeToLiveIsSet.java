package nl.ruilwerk.studio.checks;

import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** Each process and each decision says for how long the engine keeps what happened. */
@Component
class TimeToLiveIsSet implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.files().forEach(file -> file.root().children().stream()
                .filter(element -> element.isBpmn("process") || file.isDecision() && element.name().equals("decision"))
                .filter(element -> element.camunda("historyTimeToLive").filter(value -> value.matches("\\d+|P\\d+D")).isEmpty())
                .forEach(element -> faults.add(file, element, "noTimeToLive")));
    }
}
