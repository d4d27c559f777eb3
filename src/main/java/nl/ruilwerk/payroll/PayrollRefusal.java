package nl.ruilwerk.payroll;

import nl.ruilwerk.outcome.Reason;

/** Why payroll cannot do something. */
public enum PayrollRefusal implements Reason {

    /** The month has not begun, so its lines may still change. Figures: {@code month}. */
    MONTH_NOT_BEGUN,
    /** An earlier month with planned lines is still open. Figures: {@code month}. */
    EARLIER_MONTH_OPEN,
    /** The month is closed and takes no more lines. Figures: {@code month}. */
    MONTH_CLOSED,
    /** The line has been answered before. */
    ALREADY_ANSWERED,
    /** A rejection needs its reason. */
    REASON_MISSING;

    @Override
    public String messageKey() {
        return "payroll.refusal." + name();
    }
}
