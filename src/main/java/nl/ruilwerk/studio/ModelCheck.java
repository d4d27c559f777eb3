package nl.ruilwerk.studio;

/**
 * One thing that must be true of every model. A bean of this type takes part in the checks of {@link ModelChecks}; a
 * context may bring one of its own.
 */
public interface ModelCheck {

    void check(Models models, ModelFaults faults);

    /**
     * @return whether a model that fails could do harm: such a model is refused on every way into the engine, and not
     *         only when the files of the repository are deployed
     */
    default boolean guardsTheEngine() {
        return false;
    }
}
