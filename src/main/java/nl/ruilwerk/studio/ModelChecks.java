package nl.ruilwerk.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/**
 * Reads models and forms and runs every {@link ModelCheck} over them. Used when the files of the repository are
 * deployed, and for whatever else reaches the engine.
 */
@Component
public class ModelChecks {

    private final List<ModelCheck> checks;
    private final ModelBeans beans;
    private final Words words;
    private final ObjectMapper json = new ObjectMapper();

    ModelChecks(List<ModelCheck> checks, ModelBeans beans, Words words) {
        this.checks = List.copyOf(checks);
        this.beans = beans;
        this.words = words;
    }

    /**
     * Checks files that are deployed together.
     *
     * @param files content by path in the repository: {@code .bpmn}, {@code .dmn} and {@code .form}
     * @return every fault, by file and line; empty when all is well
     */
    public List<ModelFault> check(Map<String, byte[]> files) {
        return check(files, Reasons.names(), check -> true);
    }

    /** As {@link #check}, only what guards the engine: for models that come along another way. */
    List<ModelFault> checkForHarm(Map<String, byte[]> files) {
        return check(files, Set.of(), ModelCheck::guardsTheEngine);
    }

    /** @throws ModelsRefusedException unless there are no faults */
    void mustBeEmpty(List<ModelFault> faults) {
        if (!faults.isEmpty()) {
            throw new ModelsRefusedException(faults, say(faults));
        }
    }

    /** @return the faults in words, in the language of the log */
    List<String> say(List<ModelFault> faults) {
        return faults.stream().map(fault -> fault.say(words, Locale.UK)).toList();
    }

    private List<ModelFault> check(Map<String, byte[]> files, Set<String> reasons, Predicate<ModelCheck> wanted) {
        ModelFaults faults = new ModelFaults();
        List<ModelFile> models = new ArrayList<>();
        Map<String, String> forms = new TreeMap<>();
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.endsWith(".form")) {
                readForm(path, content, forms, faults);
            } else if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
                try {
                    models.add(ModelReader.read(path, content));
                } catch (ModelReader.UnreadableModelException unreadable) {
                    unreadable.addTo(faults, path);
                }
            } else {
                faults.add(path, 0, "otherFile", Map.of());
            }
        });
        Models together = new Models(models, forms, beans.names(), reasons);
        checks.stream().filter(wanted).forEach(check -> check.check(together, faults));
        return faults.all();
    }

    /** What stands inside a form is for its own catalogue to judge; here only its name matters. */
    private void readForm(String path, byte[] content, Map<String, String> forms, ModelFaults faults) {
        try {
            JsonNode form = json.readTree(content);
            String id = form.path("id").asText("");
            if (id.isEmpty()) {
                faults.add(path, 1, "formWithoutId", Map.of("wanted", ModelFile.stemAsId(path)));
            } else if (forms.putIfAbsent(id, path) != null) {
                faults.add(path, 1, "idTwice", Map.of("id", id, "other", forms.get(id)));
            }
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            faults.add(path, Math.max(line, 0), "notJson", Map.of("reason", broken.getOriginalMessage()));
        } catch (IOException broken) {
            faults.add(path, 0, "notJson", Map.of("reason", String.valueOf(broken.getMessage())));
        }
    }
}
