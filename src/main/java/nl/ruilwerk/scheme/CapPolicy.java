package nl.ruilwerk.scheme;

import java.util.List;

/**
 * What happens to a request when a cap is reached.
 *
 * @param aboveGuarantee when the guaranteed number has been reached
 * @param overBudget     when moreover the euro budget does not carry it
 */
public record CapPolicy(Answer aboveGuarantee, Answer overBudget, List<String> rules) {

    /** The employer decides with a reason, or the scheme refuses. */
    public enum Answer { DISCRETION, REFUSE }

    public CapPolicy {
        rules = List.copyOf(rules);
    }
}
