package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.ModelFile;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** A task of a person has the form with its own name, deployed together with the model. */
@Component
class UserTasksHaveTheirForm implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().inside("userTask").forEach(task -> {
            String id = task.id().orElse("stepId");
            Optional<String> form = task.camunda("formRef");
            if (!form.equals(Optional.of(id)) || !task.camunda("formRefBinding").equals(Optional.of("deployment"))) {
                faults.add(file, task, "otherForm", Map.of("wanted", id));
            }
            if (!models.forms().containsKey(id)) {
                faults.add(file, task, "noForm", Map.of("form", id, "path", pathOf(file, id)));
            }
        }));
        models.forms().forEach((id, path) -> {
            if (!path.endsWith("/" + ModelFile.idAsStem(id) + ".form")) {
                faults.add(path, 1, "formStem", Map.of("id", id, "wanted", ModelFile.idAsStem(id) + ".form"));
            }
        });
    }

    private static String pathOf(ModelFile process, String id) {
        String folder = process.path().replaceFirst("^processes/", "forms/");
        return folder.substring(0, folder.lastIndexOf('/') + 1) + ModelFile.idAsStem(id) + ".form";
    }
}
