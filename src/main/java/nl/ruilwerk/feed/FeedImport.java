package nl.ruilwerk.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * A file that was delivered, and what came of it.
 *
 * @param asOf        the day that it states its facts for
 * @param sha256      of the file, hexadecimal
 * @param counts      rows by outcome; of a broken file those rows that were right
 * @param problems    at most the first thousand; none after the file was erased
 * @param deliveredBy empty when it came with a token
 * @param token       empty when a person brought it
 * @param decidedBy   who confirmed it or put it aside; empty for a file with a token
 */
public record FeedImport(UUID id, EmployerId employer, FeedKind kind, LocalDate asOf, String fileName, String sha256, long size, FeedStyle style,
                         State state, Map<RowOutcome, Integer> counts, int problemCount, int missing, List<FeedProblem> problems,
                         Optional<PersonId> deliveredBy, Optional<UUID> token, Instant deliveredAt, Optional<PersonId> decidedBy,
                         Optional<Instant> decidedAt, boolean isErased) {

    /** Where a file stands. */
    public enum State {
        /** It waits to be confirmed. */
        PREVIEW,
        /** It has problems and can only be put aside. */
        BROKEN,
        APPLIED,
        DISCARDED
    }
}
