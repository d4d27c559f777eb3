package nl.ruilwerk.budget;

/** What the caps say to a request. */
public enum CapAnswer {
    /** The goal has no cap in this unit. */
    NO_CAP,
    /** A guaranteed place and the amount are reserved. */
    WITHIN,
    /** The guaranteed number is reached: the employer decides (HS-54). Nothing is reserved. */
    BEYOND_GUARANTEE,
    /** There is a place, but the budget lacks room for the amount: the employer decides (HS-55). Nothing is reserved. */
    OVER_BUDGET
}
