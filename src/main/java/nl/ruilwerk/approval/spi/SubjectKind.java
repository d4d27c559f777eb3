package nl.ruilwerk.approval.spi;

/** What a task is about. */
public enum SubjectKind {
    ENROLMENT,
    REQUEST,
    PAYROLL_LINE,
    LEAVER,
    /** A matter of the employer: nobody's case. */
    PLAN_YEAR
}
