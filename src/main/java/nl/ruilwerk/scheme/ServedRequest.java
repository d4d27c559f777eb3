package nl.ruilwerk.scheme;

import java.util.Map;
import java.util.TreeMap;
import nl.ruilwerk.money.Money;

/**
 * What an undecided request gets when all of a person's requests are served in the order of the scheme.
 *
 * @param split     EUR per source
 * @param notServed EUR asked for that no source could carry
 */
public record ServedRequest(String id, String goal, Map<String, Money> split, Money notServed) {

    public ServedRequest {
        split = java.util.Collections.unmodifiableMap(new TreeMap<>(split));
    }
}
