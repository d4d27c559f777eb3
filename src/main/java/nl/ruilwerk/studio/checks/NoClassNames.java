package nl.ruilwerk.studio.checks;

import java.util.List;
import java.util.Map;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** A model names no Java class, calls no method, and fills no field of an object. */
@Component
class NoClassNames implements ModelCheck {

    private static final List<String> WAYS_TO_CODE =
            List.of("class", "expression", "variableMappingClass", "variableMappingDelegateExpression", "formHandlerClass");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().forEach(element -> {
            WAYS_TO_CODE.stream().filter(name -> element.camunda(name).isPresent())
                    .forEach(name -> faults.add(file, element, "className", Map.of("attribute", name)));
            if (element.isCamunda("field", "taskListener", "executionListener", "validation")) {
                faults.add(file, element, "listener", Map.of("element", element.name()));
            }
        }));
    }
}
