package nl.ruilwerk.studio.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.ModelFile;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** One file holds one process or one table, with the stem of the file as its id; no other file has that id. */
@Component
class StemsMatch implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        Map<String, String> owners = new HashMap<>();
        for (ModelFile file : models.files()) {
            List<ModelElement> definitions = file.root().children().stream()
                    .filter(element -> element.name().equals(file.isProcess() ? "process" : "decision")).toList();
            if (definitions.size() != 1) {
                faults.add(file.path(), 0, "notOne", Map.of("count", definitions.size()));
                continue;
            }
            ModelElement definition = definitions.get(0);
            String id = definition.id().orElse("-");
            if (!id.equals(file.stemAsId())) {
                faults.add(file, definition, "otherStem", Map.of("id", id, "wanted", file.stemAsId(),
                        "file", ModelFile.idAsStem(id) + (file.isProcess() ? ".bpmn" : ".dmn")));
            }
            String other = owners.putIfAbsent(id, file.path());
            if (other != null) {
                faults.add(file, definition, "idTaken", Map.of("id", id, "other", other));
            }
            if (file.isProcess() && !definition.attribute("isExecutable").equals(Optional.of("true"))) {
                faults.add(file, definition, "notExecutable");
            }
        }
    }
}
