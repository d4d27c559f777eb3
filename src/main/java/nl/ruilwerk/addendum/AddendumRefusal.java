package nl.ruilwerk.addendum;

import nl.ruilwerk.outcome.Reason;

/** Why an addendum cannot be signed. */
public enum AddendumRefusal implements Reason {

    /** It has been signed, replaced or ended in the meantime. */
    NOT_TO_BE_SIGNED,
    /** Signing needs the tick that says so. */
    NOT_AGREED,
    /** The signer for the employer reports to the employee whose addendum it is (HS-A30). */
    SIGNER_IS_SUBORDINATE,
    /** Not signing needs its reason (HS-120). */
    REASON_MISSING;

    @Override
    public String messageKey() {
        return "addendum.refusal." + name();
    }
}
