package nl.ruilwerk.hardship;

/** What a hardship request is about. */
public enum HardshipSubject {
    /** The outcome of an execution request. */
    REQUEST,
    /** An enrolment that was not taken, or not as asked. */
    ENROLMENT,
    /** A rule that stands in the way of a goal, or the scheme as a whole. */
    RULE
}
