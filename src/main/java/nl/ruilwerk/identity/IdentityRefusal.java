package nl.ruilwerk.identity;

import nl.ruilwerk.outcome.Reason;

/** Why this context says no. */
public enum IdentityRefusal implements Reason {
    /** Another employer has this code. */
    EMPLOYER_CODE_TAKEN,
    /** Somebody at this employer has this number. */
    EMPLOYEE_NUMBER_TAKEN,
    /** Nobody closes their own account. */
    OWN_ACCOUNT,
    /** Nobody changes their own roles. */
    OWN_ROLES,
    /** The role comes with an employment and cannot be given or taken. */
    ROLE_FOLLOWS_FROM_EMPLOYMENT,
    /** User name and password do not belong together, or there is no such account: which of the two is not said. */
    SIGN_IN_WRONG,
    /** Too many attempts for this name or from this address. */
    SIGN_IN_TOO_OFTEN,
    /** The token or link is wrong, used or too old: which of these is not said. */
    TOKEN_NOT_VALID,
    /** A user name is 3 to 100 letters, digits, dots, hyphens, underscores or at signs. */
    USER_NAME_NOT_USABLE,
    USER_NAME_TAKEN,
    /** The person has an account already. */
    ACCOUNT_EXISTS,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** The password is one of those that everybody tries first. */
    PASSWORD_TOO_COMMON,
    /** Nobody is their own substitute. */
    OWN_SUBSTITUTE,
    /** The last day lies before the first one, or in the past. */
    PERIOD_UNCLEAR,
    /** The substitute does not work here on the first day. Figures: {@code day}. */
    NOT_IN_SERVICE,
    /** A field that cannot be empty is empty. */
    FIELD_EMPTY;

    @Override
    public String messageKey() {
        return "identity.refusal." + name();
    }
}
