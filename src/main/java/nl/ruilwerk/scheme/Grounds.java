package nl.ruilwerk.scheme;

/** On what ground a request can be refused; a refusal always names one (HS-120). */
public enum Grounds {
    /** The person may not take part, or the participation does not cover the day. */
    ELIGIBILITY,
    /** Proof is missing, of another year, or in another name. */
    EVIDENCE,
    /** Received after the last day. */
    DEADLINE,
    /** Granted or provided before, inside the look-back period. */
    FREQUENCY,
    /** The source is not one of the sources of this goal. */
    SOURCE_NOT_ALLOWED,
    /** Nothing is left in the allowed sources. */
    SOURCE_SHORTAGE,
    /** The personal maximum of the goal is used up. */
    MAXIMUM,
    /** The exchange would bring pay under the statutory minimum wage. */
    MINIMUM_WAGE,
    /** The euro budget of the unit has no room. */
    BUDGET,
    /** The guaranteed number of participants has been reached. */
    THRESHOLD,
    /** The employer restricted the goal for everybody. */
    COLLECTIVE_RESTRICTION,
    /** Another condition of the goal is not met. */
    CONDITION;

    /**
     * @return whether a decision on hardship can set a refusal on this ground aside. Balances, caps and the minimum wage stand
     *         whatever anybody decides; beyond a cap the employer has a decision of its own
     */
    public boolean isDispensable() {
        return switch (this) {
            case ELIGIBILITY, EVIDENCE, DEADLINE, FREQUENCY, MAXIMUM, COLLECTIVE_RESTRICTION, CONDITION -> true;
            case SOURCE_NOT_ALLOWED, SOURCE_SHORTAGE, MINIMUM_WAGE, BUDGET, THRESHOLD -> false;
        };
    }
}
