package nl.ruilwerk.scheme;

/** What follows when a condition does not hold. */
public enum Otherwise {
    /** The request is refused. */
    REFUSE,
    /** A person of a role decides, with a default that the pack gives (LZ-19, LX-25). */
    DECIDE,
    /** It is said, and the request goes on. */
    WARN
}
