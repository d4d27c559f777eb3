package nl.ruilwerk.request;

/** Where an execution request stands. */
public enum RequestState {
    /** Received, and being judged. */
    SUBMITTED,
    /** On the waiting list behind a cap, or with an offer from it (LZ-80). */
    WAITING,
    /** Back with the employee to be completed. */
    SENT_BACK,
    /** The receipt was accepted; the addendum waits for signatures. */
    ACCEPTED,
    /** Signed by both: cannot be reversed by either side (HS-59). */
    GRANTED,
    REFUSED,
    /** Taken back by the employee before the grant (HS-162). */
    WITHDRAWN,
    /** Not completed or not signed in time. */
    LAPSED,
    /** Stopped by a collective restriction of the goal (HS-124). */
    RESTRICTED,
    /** Not decided by the end of the plan year (HS-152). */
    CLOSED;

    /** @return whether somebody still has to do something before it is granted or ends */
    public boolean isUndecided() {
        return this == SUBMITTED || this == WAITING || this == SENT_BACK || this == ACCEPTED;
    }
}
