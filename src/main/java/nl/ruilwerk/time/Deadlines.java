package nl.ruilwerk.time;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which something ends. Contexts that know such days offer this as a bean; the demo can move to the next one. */
public interface Deadlines {

    /** @return the first deadline after that day; empty if none is known */
    Optional<LocalDate> nextAfter(LocalDate day);
}
