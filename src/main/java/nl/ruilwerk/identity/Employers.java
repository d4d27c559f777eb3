package nl.ruilwerk.identity;

import java.util.List;

/** The employers of this installation. Only this context adds them, through {@link AddingEmployer}. */
public interface Employers {

    /** @throws java.util.NoSuchElementException if there is no such employer */
    Employer get(EmployerId id);

    List<Employer> all();

    /** @return false if another employer has the code */
    boolean add(Employer employer);
}
