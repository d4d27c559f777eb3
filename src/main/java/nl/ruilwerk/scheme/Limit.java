package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bound on what may be exchanged; no answer of a formula means that no bound is known.
 *
 * @param atLeast   FEEL: smallest use that is allowed when there is any
 * @param atMost    FEEL: largest use that is allowed
 * @param counts    EUR, or units of the source
 * @param per       over which uses it counts
 * @param months    length of the period with {@link Per#MONTHS}
 * @param except    goals whose uses do not count (AV-24)
 * @param sources   of a limit on pay months: the sources whose exchange counts; empty means all (LZ-34)
 * @param otherwise whether more is cut down to the bound or refused
 */
public record Limit(String code, Grounds ground, Optional<Formula> atLeast, Optional<Formula> atMost, Counts counts, Per per, int months,
        Set<String> except, Set<String> sources, Over otherwise, Text text, Text unknown, List<String> rules, String citation) {

    /** What is counted. */
    public enum Counts { AMOUNT, HOURS }

    /** Over which uses. */
    public enum Per { REQUEST, PLAN_YEAR, MONTHS, LIFETIME, RUNNING, PAY_MONTH }

    /** What happens to a request beyond the bound. */
    public enum Over { REDUCE, REFUSE }

    public Limit {
        except = Set.copyOf(except);
        sources = Set.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /** @return whether what is exchanged from that source in a pay month counts */
    boolean counts(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
