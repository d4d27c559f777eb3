package nl.ruilwerk.studio;

import java.util.List;

/** Models that may not be deployed, with one line per fault. */
public class ModelsRefusedException extends RuntimeException {

    private final transient List<ModelFault> faults;
    private final List<String> lines;

    ModelsRefusedException(List<ModelFault> faults, List<String> lines) {
        super("The models cannot be deployed:\n" + String.join("\n", lines));
        this.faults = List.copyOf(faults);
        this.lines = List.copyOf(lines);
    }

    public List<ModelFault> faults() {
        return faults;
    }

    /** @return the faults in words, in the same order */
    public List<String> lines() {
        return lines;
    }
}
