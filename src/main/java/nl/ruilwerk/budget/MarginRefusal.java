package nl.ruilwerk.budget;

import nl.ruilwerk.outcome.Reason;

/** Why something does not enter the register of the tax-free margin. */
public enum MarginRefusal implements Reason {

    /** The amount is not above zero. */
    MARGIN_AMOUNT_MISSING,
    /** Nobody would know later what it was. */
    DESCRIPTION_MISSING,
    /** The day lies in another year. Figures: {@code year}. */
    OTHER_YEAR,
    /** It has been taken back before, or came from payroll, where a line is repaired instead. */
    CANNOT_BE_TAKEN_BACK;

    @Override
    public String messageKey() {
        return "budget.refusal." + name();
    }
}
