package nl.ruilwerk.payroll;

import nl.ruilwerk.identity.EmployerId;

/** How each employer's payroll wants its file. */
public interface PayrollSettings {

    /**
     * @param countsHours whether the employer's scheme counts hours: its file then has a column of them unless set otherwise
     * @return the employer's own format, {@link FileFormat#DUTCH} until it is set
     */
    FileFormat format(EmployerId employer, boolean countsHours);

    void set(EmployerId employer, FileFormat format);
}
