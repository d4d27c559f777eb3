package nl.ruilwerk.enrolment;

/** Where a participation stands. */
public enum ParticipationState {
    /** Signed by the employee, waiting for the employer. */
    SUBMITTED,
    /** Signed by both; takes effect on its first day and runs until it is ended. */
    ACTIVE,
    /** The rules do not allow it. */
    REFUSED,
    /** The employer did not sign. */
    DECLINED,
    /** Taken back by the employee before the employer signed. */
    WITHDRAWN,
    ENDED
}
