package nl.ruilwerk.scheme;

import java.util.List;

/**
 * What happens to a request when a cap is reached.
 *
 * @param beyond     when the number has been reached
 * @param overBudget     when the euro budget does not carry it
 * @param places         whether the number is a guarantee or a limit
 * @param partial        whether the rest of the budget is offered to who asks for more (LZ-81)
 */
public record CapPolicy(Answer beyond, Answer overBudget, Places places, boolean partial, List<String> rules) {

    /** The employer decides with a reason, the scheme refuses, or the request waits in order of receipt. */
    public enum Answer { DISCRETION, REFUSE, WAITING_LIST }

    /** Below a guarantee the budget is no ground to refuse (HS-53); a limit stops at the number or the budget, whichever comes first (LZ-79). */
    public enum Places { GUARANTEE, LIMIT }

    public CapPolicy {
        rules = List.copyOf(rules);
    }
}
