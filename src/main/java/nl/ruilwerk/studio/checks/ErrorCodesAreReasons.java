package nl.ruilwerk.studio.checks;

import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** The code of an error is the name of a reason for no, so that the same no is told everywhere with the same word. */
@Component
class ErrorCodesAreReasons implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().children().stream().filter(element -> element.isBpmn("error"))
                .filter(error -> error.attribute("errorCode").filter(models.reasons()::contains).isEmpty())
                .forEach(error -> faults.add(file, error, "unknownReason",
                        Map.of("code", error.attribute("errorCode").orElse("-")))));
    }
}
