package nl.ruilwerk.scenario;

import java.util.List;
import java.util.stream.Collectors;
import nl.ruilwerk.scheme.BrokenPackException.Fault;

/** A scenario file that cannot be used; lists every fault with file, line, what is wrong and what would be right. */
public class BrokenScenarioException extends RuntimeException {

    private final transient List<Fault> faults;

    BrokenScenarioException(List<Fault> faults) {
        super("The scenario cannot be used:\n  " + faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ")));
        this.faults = List.copyOf(faults);
    }

    /** @return at least one */
    public List<Fault> faults() {
        return faults;
    }
}
