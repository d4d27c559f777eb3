package nl.ruilwerk.approval;

import nl.ruilwerk.outcome.Reason;

/** Why the task list says no. */
public enum TaskRefusal implements Reason {
    /** Somebody answered it, or the case went on without it. */
    TASK_GONE,
    /** A colleague took it first; figures: {@code colleague}. */
    ALREADY_CLAIMED,
    /** The task belongs to the case of the person who asks. */
    OWN_CASE,
    /** The form is not filled in as it asks; figures: {@code faults}, how many answers it concerns. */
    FORM_INCOMPLETE,
    /** Others moved the same case at the same moment, several times in a row; nothing was done. */
    BUSY;

    @Override
    public String messageKey() {
        return "approval.refusal." + name();
    }
}
