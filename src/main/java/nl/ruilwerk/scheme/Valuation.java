package nl.ruilwerk.scheme;

import java.util.List;

/**
 * What one unit of a source of time is worth.
 *
 * <p>Where a regulation rounds on the way, the formula does (AV-32); the product of units and value is always rounded half up to the cent (LZ-47).
 *
 * @param amount  FEEL: EUR per unit
 * @param takenOn the day whose salary counts
 * @param renewed whether a running choice keeps the value or takes it anew each plan year
 */
public record Valuation(Formula amount, TakenOn takenOn, Renewed renewed, Text sum, List<String> rules) {

    /** Day of the request, first day of effect, or the day of judging. */
    public enum TakenOn { REQUEST, START, TODAY }

    /** Kept for the whole term, or taken anew. */
    public enum Renewed { NEVER, YEARLY }

    public Valuation {
        rules = List.copyOf(rules);
    }
}
