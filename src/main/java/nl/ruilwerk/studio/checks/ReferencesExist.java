package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.ModelFile;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** What a process calls, a table or another process, is deployed with it. */
@Component
class ReferencesExist implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        Set<String> tables = ids(models.decisions(), "decision");
        Set<String> processes = ids(models.processes(), "process");
        models.processes().forEach(file -> file.root().all().forEach(element -> {
            element.camunda("decisionRef").ifPresent(table -> {
                if (!tables.contains(table)) {
                    faults.add(file, element, "noTable", Map.of("table", table, "file", ModelFile.idAsStem(table) + ".dmn"));
                }
                if (!element.camunda("decisionRefBinding").equals(Optional.of("deployment"))) {
                    faults.add(file, element, "looseBinding", Map.of("attribute", "camunda:decisionRefBinding"));
                }
            });
            if (element.isBpmn("callActivity")) {
                String called = element.attribute("calledElement").orElse("-");
                if (!processes.contains(called)) {
                    faults.add(file, element, "noProcess", Map.of("process", called, "file", ModelFile.idAsStem(called) + ".bpmn"));
                }
                if (!element.camunda("calledElementBinding").equals(Optional.of("deployment"))) {
                    faults.add(file, element, "looseBinding", Map.of("attribute", "camunda:calledElementBinding"));
                }
            }
        }));
    }

    private static Set<String> ids(Stream<ModelFile> files, String name) {
        return files.flatMap(file -> file.root().inside(name)).flatMap(element -> element.id().stream())
                .collect(Collectors.toSet());
    }
}
