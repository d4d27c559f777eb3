package nl.ruilwerk.time;

import nl.ruilwerk.outcome.Reason;

/** Why the clock is not moved. */
public enum TimeRefusal implements Reason {
    /** Only the demo's clock can be moved. */
    NOT_MOVABLE,
    /** Time goes forward: what was decided on a day stays decided on that day. */
    BACKWARDS,
    /** There is no scheme for that year. */
    TOO_FAR;

    @Override
    public String messageKey() {
        return "time.refusal." + name();
    }
}
