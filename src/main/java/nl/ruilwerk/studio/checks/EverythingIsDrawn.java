package nl.ruilwerk.studio.checks;

import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** What runs can be seen: each step, event, gateway, flow and note has its place in the diagram. */
@Component
class EverythingIsDrawn implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> {
            Set<String> drawn = file.root().all()
                    .filter(element -> element.name().equals("BPMNShape") || element.name().equals("BPMNEdge"))
                    .flatMap(element -> element.attribute("bpmnElement").stream()).collect(Collectors.toSet());
            file.root().all().filter(EverythingIsDrawn::isVisible)
                    .filter(element -> element.id().filter(drawn::contains).isEmpty())
                    .forEach(element -> faults.add(file, element, "notDrawn"));
        });
    }

    private static boolean isVisible(ModelElement element) {
        return Bpmn.isStep(element) || element.isBpmn("sequenceFlow", "participant", "lane", "textAnnotation");
    }
}
