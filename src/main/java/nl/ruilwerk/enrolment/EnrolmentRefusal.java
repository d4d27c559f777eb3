package nl.ruilwerk.enrolment;

import nl.ruilwerk.outcome.Reason;

/** Why something cannot be done with an enrolment or a participation. */
public enum EnrolmentRefusal implements Reason {

    /** Whoever may take part in this scheme does so without enrolling. */
    NOT_NEEDED,
    /** The person takes part already, or waits for the employer. */
    ALREADY_ENROLLED,
    /** A declaration or the tick for the consequences is missing. */
    INCOMPLETE,
    /** What the employee would sign is no longer what the employee saw, because the day or the scheme changed. */
    SHOWN_TEXT_CHANGED,
    /** It has been decided, or ended, in the meantime. */
    NOT_OPEN_ANY_MORE,
    /** Nobody signs for the employer in their own case. */
    OWN_CASE,
    /** Declining and ending by the employer need their reason. */
    REASON_MISSING,
    /** There is no participation that runs. */
    NOTHING_TO_END,
    /** The last day lies before today. Figures: {@code today}. */
    LAST_DAY_PASSED,
    /** An end that was set is never moved to a later day. Figures: {@code lastDay}. */
    LATER_THAN_SET,
    /** The scheme does not ask for intentions, or not for this plan year, or the person takes no part. */
    NOT_ASKED,
    /** No goal of the scheme may use that source. */
    NO_SUCH_CHOICE;

    @Override
    public String messageKey() {
        return "enrolment.refusal." + name();
    }
}
