package nl.ruilwerk.approval.spi;

/** What a task is about. */
public enum SubjectKind {
    ENROLMENT,
    REQUEST,
    PAYROLL_LINE
}
