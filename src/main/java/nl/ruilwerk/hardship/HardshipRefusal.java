package nl.ruilwerk.hardship;

import nl.ruilwerk.outcome.Reason;

/** Why something cannot be done with a hardship request. */
public enum HardshipRefusal implements Reason {

    /** The scheme has no hardship clause. */
    NOT_OFFERED,
    /** The reason is missing or too short. Figures: {@code least}, characters. */
    REASON_MISSING,
    /** The outcome is not one of the person's own, or not one that can be disputed. */
    UNKNOWN_CASE,
    /** There is an open hardship request about the same case. */
    ALREADY_OPEN,
    /** A document is not one of the person's own enclosures. */
    UNKNOWN_DOCUMENT,
    /** It was decided or withdrawn in the meantime. */
    NOT_OPEN_ANY_MORE,
    /** The decider took part in the disputed decision. */
    DECIDED_THE_CASE,
    /** The decider works under the employee (HS-A30). */
    DECIDER_IS_SUBORDINATE,
    /** A grant has to say what changes: a rule, an amount, a request taken up again, or an arrangement in words. */
    EFFECT_MISSING,
    /** The rule is not one of those that led to the outcome. */
    UNKNOWN_RULE,
    /** The last day of the exception is missing or lies in the past. */
    LAST_DAY_MISSING;

    @Override
    public String messageKey() {
        return "hardship.refusal." + name();
    }
}
