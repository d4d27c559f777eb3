package nl.ruilwerk.request;

import nl.ruilwerk.outcome.Reason;

/** Why something cannot be done with a request. */
public enum RequestRefusal implements Reason {

    /** Something is missing, so it does not enter the queue (HS-02). Figures: {@code missing}, how many things. */
    INCOMPLETE,
    /** The rules of the scheme do not allow it; the evaluation says which. Figures: {@code reasons}, how many. */
    RULES_SAY_NO,
    /** What the scheme would grant is no longer what the employee saw and signed. */
    SHOWN_TEXT_CHANGED,
    /** It has been decided, or ended, in the meantime. */
    NOT_OPEN_ANY_MORE,
    /** The amount that HR accepts is not above zero or is above what was asked. Figures: {@code asked}. */
    AMOUNT_OUT_OF_RANGE,
    /** A place has come free: within the guarantee it may not be refused for lack of budget (HS-53). */
    COVERED_BY_GUARANTEE,
    /** The cap has been reached since the request was judged, and the scheme keeps no waiting list. */
    CAP_REACHED,
    /** The person has a place under the cap already, or waits for one. */
    PLACE_ALREADY,
    /** The scheme, or the person's own room, lets no place be held for this goal now. */
    CANNOT_BE_HELD,
    /** A decision needs its reason (HS-120, HS-122). */
    REASON_MISSING,
    /** The rules give nothing for the amount that is left. */
    NOTHING_TO_GRANT,
    /** A document is not one of the person's own receipts. */
    UNKNOWN_RECEIPT,
    /** The goal has been restricted already, or the restriction was lifted already. */
    RESTRICTION_UNCHANGED,
    /** The collective agreement does not allow this goal to be restricted (HS-64, HS-126). */
    RESTRICTION_NOT_ALLOWED,
    /** Everything that was asked is offered, so there is nothing more to wait for (LZ-81). Figures: {@code amount}. */
    WHOLE_AMOUNT_OFFERED,
    /** Somebody else saved this draft in the meantime, in another tab perhaps. */
    DRAFT_CHANGED;

    @Override
    public String messageKey() {
        return "request.refusal." + name();
    }
}
