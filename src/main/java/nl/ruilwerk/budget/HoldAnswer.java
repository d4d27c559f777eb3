package nl.ruilwerk.budget;

/** What becomes of the wish to hold a place before the purchase. */
public enum HoldAnswer {
    /** A place and the amount are held. */
    HELD,
    /** The person has a place already, by a request or held before. */
    HAS_PLACE,
    /** Every place or all money is taken, or others wait for it. */
    FULL,
    /** The goal has no cap in this unit, so there is nothing to hold. */
    NO_CAP
}
