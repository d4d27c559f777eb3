package nl.ruilwerk.forms;

import java.util.List;
import java.util.stream.Collectors;

/** Form files that cannot be shown as they are written; all faults of all files together. */
public class BrokenFormsException extends RuntimeException {

    private final List<FormFault> faults;

    BrokenFormsException(List<FormFault> faults) {
        super(faults.stream().map(FormFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** @return at least one, ordered by file and line */
    public List<FormFault> faults() {
        return faults;
    }
}
