package nl.ruilwerk.scheme;

/** Where a request stands under the cap of its goal and unit. */
public enum CapOutcome {
    /** The goal has no cap. */
    NO_CAP,
    /** Within the guaranteed number (or on a place that the person already has). */
    WITHIN,
    /** The guaranteed number has been reached; the euro budget would still carry it. */
    BEYOND_GUARANTEE,
    /** The guaranteed number has been reached and the euro budget does not carry it. */
    OVER_BUDGET,
    /** The budget carries a part, which is offered. */
    PARTIAL,
    /** The number or the budget has been reached; the request waits for a place. */
    WAITING
}
