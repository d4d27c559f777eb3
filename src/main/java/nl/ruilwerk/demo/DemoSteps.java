package nl.ruilwerk.demo;

/** Which steps of filling the demo have been taken, in the database, so that all nodes and all starts know. */
public interface DemoSteps {

    /** @return whether the step is taken for good; one that another node is taking now does not count yet */
    boolean isTaken(String step);

    /**
     * Takes a step in the caller's transaction. Another node that asks meanwhile waits for the end of it.
     *
     * @return false if it was taken before
     */
    boolean take(String step);

    /** @return whether any step was ever taken */
    boolean anyTaken();
}
