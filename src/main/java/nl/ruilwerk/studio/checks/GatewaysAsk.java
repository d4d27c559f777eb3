package nl.ruilwerk.studio.checks;

import java.util.List;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/**
 * A gateway that splits by a condition asks a question, and each flow out of it is an answer, in words that the owner
 * reads. One that waits for events or starts things side by side asks nothing; one that only joins ends in Join.
 */
@Component
class GatewaysAsk implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().filter(element -> element.isBpmn("exclusiveGateway", "inclusiveGateway"))
                .forEach(gateway -> {
                    List<ModelElement> answers = Bpmn.flowsOutOf(gateway).toList();
                    if (answers.size() < 2) {
                        if (!gateway.id().orElse("").endsWith("Join")) {
                            faults.add(file, gateway, "joinName");
                        }
                        return;
                    }
                    if (gateway.label().filter(label -> label.endsWith("?")).isEmpty()) {
                        faults.add(file, gateway, "gatewayWithoutQuestion");
                    }
                    answers.stream().filter(flow -> flow.label().isEmpty())
                            .forEach(flow -> faults.add(file, flow, "flowWithoutAnswer"));
                    answers.stream()
                            .filter(flow -> flow.inside("conditionExpression").findAny().isEmpty()
                                    && !gateway.attribute("default").equals(flow.id()))
                            .forEach(flow -> faults.add(file, flow, "flowWithoutCondition"));
                }));
    }
}
