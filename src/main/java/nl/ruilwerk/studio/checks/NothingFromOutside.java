package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Set;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/**
 * A model stands on its own: it imports no file, names no place of a schema, and speaks only the languages that are
 * checked here. The engine still understands the names of its predecessor, so an unknown namespace is a way round.
 */
@Component
class NothingFromOutside implements ModelCheck {

    private static final Set<String> KNOWN = Set.of(
            ModelElement.BPMN, ModelElement.CAMUNDA, ModelElement.CAMUNDA_DMN,
            "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "http://www.w3.org/2001/XMLSchema-instance",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/",
            // what modelling tools write for themselves: colours and the version they were made for
            "http://camunda.org/schema/modeler/1.0", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "http://bpmn.io/schema/dmn/biodi/2.0");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.files().forEach(file -> file.root().all().forEach(element -> {
            if (!KNOWN.contains(element.namespace())) {
                faults.add(file, element, "unknownNamespace", Map.of("namespace", element.namespace()));
            }
            element.attributes().keySet().forEach(name -> {
                if (name.local().equals("schemaLocation")) {
                    faults.add(file, element, "schemaLocation");
                } else if (!name.namespace().isEmpty() && !KNOWN.contains(name.namespace())) {
                    faults.add(file, element, "unknownNamespace", Map.of("namespace", name.namespace()));
                }
            });
            if (element.name().equals("import")) {
                faults.add(file, element, "import");
            }
        }));
    }
}
