package nl.ruilwerk.regulation;

import nl.ruilwerk.outcome.Reason;

/** Why a change of the regulation cannot be recorded. */
public enum RegulationRefusal implements Reason {

    /** Somebody recorded it before. */
    RECORDED_ALREADY,
    /** The reason is missing. */
    REASON_MISSING,
    /** Day or outcome of the consultation is missing, or the day lies in the future. */
    CONSULTATION_INCOMPLETE,
    /** What participants are told is given in one language only. */
    NOTICE_IN_ONE_LANGUAGE;

    @Override
    public String messageKey() {
        return "regulation.refusal." + name();
    }
}
