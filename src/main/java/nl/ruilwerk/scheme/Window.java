package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When something may be asked, and from when it works.
 *
 * @param firstDay  FEEL: first day of receipt, inclusive
 * @param lastDay   FEEL: last day of receipt, inclusive
 * @param months    months of the year in which it may be asked; empty means all
 * @param start     FEEL: first day of effect of what is received in time
 * @param late      what becomes of a request after the last day or outside the months
 * @param nextStart FEEL: first day of effect of what is received late
 */
public record Window(Optional<Formula> firstDay, Optional<Formula> lastDay, Set<Integer> months, Optional<Formula> start, Late late,
        Optional<Formula> nextStart, List<String> rules, String citation) {

    /** Refused, or taken for the next start. */
    public enum Late { REFUSE, NEXT }

    public Window {
        months = Set.copyOf(months);
        rules = List.copyOf(rules);
    }
}
