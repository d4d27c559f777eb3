package nl.ruilwerk.scheme;

/** What the evaluator concludes; in the order in which a stronger one wins. */
public enum Verdict {
    /** At least one condition is not met, and completing the request cannot change that. */
    REFUSED,
    /** Something is missing; a complete request may still be granted. */
    INCOMPLETE,
    /** All conditions are met, but the employer has to decide: guarantee or budget is used up. */
    NEEDS_DISCRETION,
    /** All conditions are met, but no place is free: the request waits in order of receipt. */
    WAITING,
    /** All conditions are met. */
    GRANTABLE
}
