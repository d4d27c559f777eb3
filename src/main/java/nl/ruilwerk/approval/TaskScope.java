package nl.ruilwerk.approval;

/** Which part of the task list somebody looks at. */
public enum TaskScope {
    /** Assigned to me, or taken by me. */
    MINE,
    /** Waiting for whoever holds a role that I hold, and not taken. */
    WAITING,
    /** Taken by a colleague with a role that I hold. */
    WITH_COLLEAGUES
}
