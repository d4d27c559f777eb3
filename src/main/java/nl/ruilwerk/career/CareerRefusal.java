package nl.ruilwerk.career;

import nl.ruilwerk.outcome.Reason;

/** Why something cannot be done with a running choice or an event. */
public enum CareerRefusal implements Reason {

    /** The choice does not run, or ended in the meantime. */
    NOT_RUNNING,
    /** The scheme binds to the whole term: the choice cannot be stopped. Rules: those of the term. */
    BOUND_TO_TERM,
    /** The day lies before today, or further ahead than is known. Figures: {@code first}, {@code last}. */
    DAY_OUT_OF_REACH,
    /** The scheme knows no such event, or the personnel system tells of it. */
    UNKNOWN_EVENT,
    /** The last day lies before the day on which it began. */
    ENDS_BEFORE_IT_BEGINS,
    /** It was taken back, or decided, in the meantime. */
    NOT_OPEN_ANY_MORE,
    /** A decision needs its reason. */
    REASON_MISSING,
    /** A debt is paid between the day on which it was asked and today, with costs of zero or more. Figures: {@code first}, {@code last}. */
    PAID_ON_NO_DAY;

    @Override
    public String messageKey() {
        return "career.refusal." + name();
    }
}
