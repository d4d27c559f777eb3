package nl.ruilwerk.payroll;

import java.util.Map;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.scheme.Edition;

/** Which code an employer's payroll knows for each component of its scheme. */
public interface ComponentCodes {

    /** @return the employer's own code, or the one that the scheme proposes */
    String code(EmployerId employer, Edition edition, String component);

    /** @return the employer's own codes by component */
    Map<String, String> of(EmployerId employer);

    void set(EmployerId employer, String component, String code);
}
