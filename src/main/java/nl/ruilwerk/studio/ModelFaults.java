package nl.ruilwerk.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the checks find. */
public final class ModelFaults {

    private final List<ModelFault> found = new ArrayList<>();

    /**
     * @param name    name of the sentence, below {@code studio.fault.}
     * @param figures values for the sentence
     */
    public void add(ModelFile file, ModelElement element, String name, Map<String, ?> figures) {
        ModelElement known = element.identified();
        found.add(new ModelFault(file.path(), element.line(), known.id(), known.label(), "studio.fault." + name,
                Map.copyOf(figures)));
    }

    public void add(ModelFile file, ModelElement element, String name) {
        add(file, element, name, Map.of());
    }

    /** A fault of a file as a whole, or of one that could not be read. */
    public void add(String path, int line, String name, Map<String, ?> figures) {
        found.add(new ModelFault(path, line, Optional.empty(), Optional.empty(), "studio.fault." + name, Map.copyOf(figures)));
    }

    /** @return what was found, by file and line */
    public List<ModelFault> all() {
        return found.stream().sorted(Comparator.comparing(ModelFault::file).thenComparing(ModelFault::line)).toList();
    }
}
