package nl.ruilwerk.forms;

import nl.ruilwerk.outcome.Reason;

/** Why answers or files are refused. */
public enum FormRefusal implements Reason {

    /** At least one answer breaks a rule of the form; figures: {@code faults}, how many. */
    ANSWERS_NOT_ACCEPTED,

    /** The host of the form takes no files, or not this one. */
    FILE_NOT_ACCEPTED;

    @Override
    public String messageKey() {
        return "forms.refusal." + name();
    }
}
