package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How often a goal may be granted.
 *
 * @param precedingYears calendar years before the plan year that count along
 * @param months         instead of calendar years: months from the start of the previous choice to the start of this one (LZ-67)
 * @param fromRequest    whether months are counted from the days of the requests instead of the days of effect (LX-138)
 * @param whileRunning   whether a running choice alone blocks a new one
 * @param same           FEEL over the request: only choices with the same answer count, such as the type of a device (LX-138)
 * @param unless         FEEL over the request: when the limit does not hold, such as after theft (LZ-69)
 * @param counts         which past outcomes count
 */
public record Frequency(int times, int precedingYears, Optional<Integer> months, boolean fromRequest, boolean whileRunning, Optional<Formula> same, Optional<Formula> unless,
        Set<PastGrant.Kind> counts, Text text, List<String> rules, String citation) {

    public Frequency {
        counts = Set.copyOf(counts);
        rules = List.copyOf(rules);
    }

    /** @return whether calendar years are counted */
    boolean byYears() {
        return months.isEmpty() && !whileRunning;
    }
}
