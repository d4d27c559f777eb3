package nl.ruilwerk.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * What another system brings files with: for one employer and for the feed alone. The secret itself is not kept.
 *
 * @param name what the administrator calls it, such as the name of the system
 */
public record FeedToken(UUID id, EmployerId employer, String name, PersonId createdBy, Instant createdAt, Instant expiresAt,
                        Optional<Instant> revokedAt, Optional<Instant> lastUsedAt) {

    public boolean worksAt(Instant moment) {
        return revokedAt.isEmpty() && moment.isBefore(expiresAt);
    }
}
