package nl.ruilwerk.approval.spi;

/** What a task is about. */
public enum SubjectKind {
    ENROLMENT,
    REQUEST,
    PAYROLL_LINE,
    LEAVER,
    HARDSHIP,
    /** What becomes of a running choice after an event. */
    ARRANGEMENT,
    /** Choices that ended before their term. */
    SETTLEMENT,
    /** A matter of the employer: nobody's case. */
    PLAN_YEAR,
    /** A matter of the employer: nobody's case. */
    REGULATION
}
