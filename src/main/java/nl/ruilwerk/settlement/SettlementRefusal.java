package nl.ruilwerk.settlement;

import nl.ruilwerk.outcome.Reason;

/** Why something cannot be settled. */
public enum SettlementRefusal implements Reason {

    /** Nobody settles their own case. */
    SETTLES_OWN_CASE,
    /** The amount is missing or below zero. */
    ACTUAL_AMOUNT_MISSING,
    /** More of the source was handed over to payroll than it would pay; that is not opened again. Figures: {@code paid}. */
    BELOW_WHAT_IS_PAID,
    /** Pay of each month and hours are stated by the personnel system, not here. */
    NOT_PAID_ONCE,
    /** Payroll rejected a line of this person that nobody repaired yet. Figures: {@code numbers} of the requests. */
    LINES_TO_REPAIR,
    /** Requests of this person are still undecided. Figures: {@code numbers}. */
    REQUESTS_UNDECIDED,
    /** The person is in service again. */
    STILL_IN_SERVICE,
    /** It has been settled, or needs no settlement any more. */
    SETTLED_ALREADY,
    /** The scheme has no such plan year, or still works with amounts taken over. Figures: {@code year}. */
    NO_AMOUNTS_OF_ITS_OWN;

    @Override
    public String messageKey() {
        return "settlement.refusal." + name();
    }
}
