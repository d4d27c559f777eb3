package nl.ruilwerk.identity;

import java.util.List;

/** The employers of this installation. */
public interface Employers {

    /** @throws java.util.NoSuchElementException if there is no such employer */
    Employer get(EmployerId id);

    List<Employer> all();
}
