package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What happens to a request when a cap is reached.
 *
 * @param beyond     when the number has been reached
 * @param overBudget     when the euro budget does not carry it
 * @param places         whether the number is a guarantee or a limit
 * @param partial        whether the rest of the budget is offered to who asks for more (LZ-81)
 * @param offerDays      calendar days to answer an offer from the waiting list, the last one inclusive; empty: until the list closes (LZ-82)
 * @param holdDays       calendar days for which a place is held before the purchase, the last one inclusive; empty: it cannot be held
 */
public record CapPolicy(Answer beyond, Answer overBudget, Places places, boolean partial, Optional<Integer> offerDays, Optional<Integer> holdDays,
        List<String> rules) {

    /** @return whether a waiting list is kept (LZ-80) */
    public boolean keepsWaitingList() {
        return beyond == Answer.WAITING_LIST || overBudget == Answer.WAITING_LIST;
    }

    /** The employer decides with a reason, the scheme refuses, or the request waits in order of receipt. */
    public enum Answer { DISCRETION, REFUSE, WAITING_LIST }

    /** Below a guarantee the budget is no ground to refuse (HS-53); a limit stops at the number or the budget, whichever comes first (LZ-79). */
    public enum Places { GUARANTEE, LIMIT }

    public CapPolicy {
        rules = List.copyOf(rules);
    }
}
