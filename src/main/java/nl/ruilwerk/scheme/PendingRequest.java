package nl.ruilwerk.scheme;

import java.time.Instant;
import java.util.Map;
import nl.ruilwerk.money.Money;

/**
 * Another undecided request of the same person.
 *
 * @param id          identity by which the caller knows it
 * @param amount      EUR asked for
 * @param split       EUR per source that it has reserved, part of {@link SourceFact#reserved}; empty when it reserved nothing
 * @param submittedAt moment of complete receipt
 */
public record PendingRequest(String id, String goal, Money amount, Map<String, Money> split, Instant submittedAt) {

    public PendingRequest {
        split = Map.copyOf(split);
    }
}
