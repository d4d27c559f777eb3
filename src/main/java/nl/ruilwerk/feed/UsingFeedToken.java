package nl.ruilwerk.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.ruilwerk.identity.Addresses;
import nl.ruilwerk.identity.Secrets;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Reason;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;

/**
 * Lets a system in with its token, for the feed of one employer. Anybody may try; how often is limited, and every use is
 * written down before anything is done for it.
 */
@Service
public class UsingFeedToken {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int LONGEST_ASKED = 200;

    private final FeedTokens tokens;
    private final FeedSettings settings;
    private final Clock clock;

    UsingFeedToken(FeedTokens tokens, FeedSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why a token lets nobody in. */
    public enum TokenRefusal implements Reason {
        /** Unknown, revoked or expired: which of these is not said. */
        TOKEN_WRONG,
        /** Too many requests. Figure: {@code seconds} to wait. */
        TOO_OFTEN;

        @Override
        public String messageKey() {
            return "feed.token." + name();
        }
    }

    /** @param use to be given an answer */
    public record Admitted(FeedToken token, long use) {}

    /**
     * @param secret  as it was sent
     * @param address of the client
     * @param asked   method and path
     */
    public Outcome<Admitted> admit(String secret, String address, String asked) {
        Instant now = clock.instant();
        Optional<FeedToken> token = tokens.withHash(Secrets.hash(secret)).filter(known -> known.worksAt(now));
        Duration window = token.isPresent() ? MINUTE : QUARTER;
        String shortened = asked.substring(0, Math.min(asked.length(), LONGEST_ASKED));
        OptionalLong use = tokens.begin(token, Addresses.network(address), shortened, now,
                token.isPresent() ? settings.usesPerMinute() : settings.wrongPerAddress(), window);
        if (use.isEmpty()) {
            return Outcome.refused(Refusal.of(TokenRefusal.TOO_OFTEN, Map.of("seconds", window.toSeconds())));
        } else if (token.isEmpty()) {
            tokens.answered(use.getAsLong(), 401, Optional.empty());
            return Outcome.refused(Refusal.of(TokenRefusal.TOKEN_WRONG));
        }
        return Outcome.accepted(new Admitted(token.get(), use.getAsLong()));
    }

    /** Writes down how the request was answered. */
    public void answered(Admitted admitted, int status, Optional<UUID> imported) {
        tokens.answered(admitted.use(), status, imported);
    }
}
