package nl.ruilwerk.hardship;

/** Where a hardship request stands. */
public enum HardshipState {
    /** Received; the employer has to decide, also when the term has passed. */
    OPEN,
    GRANTED,
    PARTLY,
    REFUSED,
    /** Taken back by the employee before the decision. */
    WITHDRAWN;

    /** @return whether the employer decided it */
    public boolean isDecided() {
        return this == GRANTED || this == PARTLY || this == REFUSED;
    }
}
