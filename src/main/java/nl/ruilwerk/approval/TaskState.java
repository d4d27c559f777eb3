package nl.ruilwerk.approval;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    /** Somebody answered it, and the case went on. */
    ANSWERED,
    /** The case went on without it: withdrawn, lapsed, stopped. */
    CANCELLED
}
