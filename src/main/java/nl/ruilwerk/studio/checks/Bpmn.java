package nl.ruilwerk.studio.checks;

import java.util.stream.Stream;
import nl.ruilwerk.studio.ModelElement;

/** Questions about elements of BPMN that several checks ask. */
final class Bpmn {

    private Bpmn() {}

    /** @return whether it is something that a case passes: a task, an event, a gateway, a process within */
    static boolean isStep(ModelElement element) {
        return element.namespace().equals(ModelElement.BPMN)
                && (element.name().endsWith("Task") || element.name().endsWith("Gateway") || isEvent(element)
                        || element.isBpmn("task", "callActivity", "subProcess", "transaction", "adHocSubProcess"));
    }

    static boolean isEvent(ModelElement element) {
        return element.isBpmn("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");
    }

    /** @return the flows that leave a step, in the order of the file */
    static Stream<ModelElement> flowsOutOf(ModelElement step) {
        return step.parent().orElseThrow().children().stream()
                .filter(flow -> flow.isBpmn("sequenceFlow") && flow.attribute("sourceRef").equals(step.id()));
    }
}
