package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * One cell of the matrix: a source that a goal may use.
 *
 * @param when   FEEL; whether this person may use it for this request; absent means always
 * @param terms  codes of the goal's terms that it may be exchanged over; empty means all
 * @param takenOn whose day's salary values an hour for this goal; absent means as the source says (LZ-A30)
 * @param limits what bounds this source for this goal
 */
public record SourceUse(String source, Optional<Formula> when, List<String> terms, Optional<Valuation.TakenOn> takenOn, List<Limit> limits,
        List<String> rules) {

    public SourceUse {
        terms = List.copyOf(terms);
        limits = List.copyOf(limits);
        rules = List.copyOf(rules);
    }
}
