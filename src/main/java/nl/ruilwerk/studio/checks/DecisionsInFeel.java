package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.Set;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** A decision is written in FEEL, and does not reach outside it. */
@Component
class DecisionsInFeel implements ModelCheck {

    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.decisions().forEach(file -> file.root().all().forEach(element -> {
            element.attribute("expressionLanguage").filter(language -> !FEEL.contains(language))
                    .ifPresent(language -> faults.add(file, element, "otherLanguage", Map.of("language", language)));
            if (reachesOutside(element)) {
                faults.add(file, element, "outsideFunction");
            }
        }));
    }

    private static boolean reachesOutside(ModelElement element) {
        return element.name().equals("encapsulatedLogic") || element.name().equals("functionDefinition")
                || element.name().equals("text") && element.text().matches("(?s).*\\bfunction\\b.*\\bexternal\\b.*");
    }
}
