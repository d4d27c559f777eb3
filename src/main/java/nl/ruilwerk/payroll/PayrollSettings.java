package nl.ruilwerk.payroll;

import nl.ruilwerk.identity.EmployerId;

/** How each employer's payroll wants its file. */
public interface PayrollSettings {

    /** @return the employer's own format, {@link FileFormat#DUTCH} until it is set */
    FileFormat format(EmployerId employer);

    void set(EmployerId employer, FileFormat format);
}
