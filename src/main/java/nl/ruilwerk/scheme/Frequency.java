package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Set;

/**
 * How often a goal may be granted: at most {@code times} in the plan year and the calendar years before it.
 *
 * @param precedingYears how many calendar years before the plan year count along
 * @param counts         which past outcomes count
 */
public record Frequency(int times, int precedingYears, Set<PastGrant.Kind> counts, Text text, List<String> rules, String citation) {

    public Frequency {
        counts = Set.copyOf(counts);
        rules = List.copyOf(rules);
    }
}
