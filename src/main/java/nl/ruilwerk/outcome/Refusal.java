package nl.ruilwerk.outcome;

import java.util.List;
import java.util.Map;

/**
 * A no with its reason, the rules that say so and the figures that led to it.
 *
 * @param rules   rule ids in the order they apply, may be empty for refusals that no regulation makes
 * @param figures values by the name that the message uses: Money, dates, whole numbers or text
 */
public record Refusal(Reason reason, List<String> rules, Map<String, Object> figures) {

    public Refusal {
        rules = List.copyOf(rules);
        figures = Map.copyOf(figures);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, List.of(), Map.of());
    }

    public static Refusal of(Reason reason, Map<String, Object> figures) {
        return new Refusal(reason, List.of(), figures);
    }
}
