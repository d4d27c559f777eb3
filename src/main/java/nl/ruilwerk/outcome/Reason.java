package nl.ruilwerk.outcome;

/** Why something is refused. Implemented by one enum per context; each constant has a message in every language. */
public interface Reason {

    /** @return the constant's name, which is the error code in a model too */
    String name();

    /** @return key of the sentence shown to people, such as {@code budget.refusal.BUDGET_EXHAUSTED} */
    String messageKey();
}
