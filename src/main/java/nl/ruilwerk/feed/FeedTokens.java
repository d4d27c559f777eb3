package nl.ruilwerk.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** The tokens of the feed and every use of them, counted for all nodes together. Only hashes of tokens are kept. */
public interface FeedTokens {

    /**
     * One request with a token, right or wrong.
     *
     * @param token  name of the token
     * @param asked  method and path
     * @param status answer of HTTP; empty while it is being worked on
     */
    record Use(String token, Instant at, String address, String asked, Optional<Integer> status, Optional<UUID> imported) {}

    void add(FeedToken token, String hash);

    /** @return false if the employer has no such token that still works */
    boolean revoke(EmployerId employer, UUID id, PersonId by, Instant at);

    /** @return the employer's tokens, the newest first */
    List<FeedToken> of(EmployerId employer);

    Optional<FeedToken> withHash(String hash);

    /**
     * Notes a use before anything is done for it.
     *
     * @param token empty for a token that does not work
     * @return the use; empty when there were too many of the token, or of wrong tokens from the address, within the window:
     *         the first of those that is too many is noted as well, with status 429
     */
    OptionalLong begin(Optional<FeedToken> token, String address, String asked, Instant at, int most, Duration window);

    void answered(long use, int status, Optional<UUID> imported);

    /** @return the latest uses of the employer's tokens, the latest first */
    List<Use> uses(EmployerId employer, int most);

    void forgetUses(Instant before);
}
