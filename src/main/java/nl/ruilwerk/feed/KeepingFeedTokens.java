package nl.ruilwerk.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.Secrets;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes the tokens with which other systems bring files. An administrator does it for the own employer. */
@Service
public class KeepingFeedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingFeedTokens.class);
    /** So that a token that turns up in a log or a repository is known for what it is. */
    private static final String BEGINNING = "rwf_";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_USES = 200;

    private final FeedTokens tokens;
    private final FeedSettings settings;
    private final Clock clock;

    KeepingFeedTokens(FeedTokens tokens, FeedSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param secret the token itself; it is kept nowhere and shown once */
    public record Made(FeedToken token, String secret) {}

    /**
     * @param name by which people know the other system
     * @return the token, or a refusal with {@link FeedRefusal#TOKEN_NAME_MISSING}
     * @throws NotAllowedException unless the actor is administrator of the whole employer
     */
    @Transactional
    public Outcome<Made> make(Actor actor, String name) {
        mayKeep(actor);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.of(FeedRefusal.TOKEN_NAME_MISSING));
        }
        Instant now = clock.instant();
        String secret = BEGINNING + Secrets.token();
        FeedToken token = new FeedToken(UUID.randomUUID(), actor.employer(), name.strip(), actor.person(), now, now.plus(settings.tokenWorksFor()),
                Optional.empty(), Optional.empty());
        tokens.add(token, Secrets.hash(secret));
        LOG.info("Feed token {} made by {}", token.id(), actor.person());
        return Outcome.accepted(new Made(token, secret));
    }

    /**
     * From now on the token does not work; revoking twice changes nothing.
     *
     * @throws NoSuchElementException if the actor's employer has no such token
     */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        mayKeep(actor);
        if (tokens.of(actor.employer()).stream().noneMatch(token -> token.id().equals(id))) {
            throw new NoSuchElementException("No feed token " + id);
        }
        if (tokens.revoke(actor.employer(), id, actor.person(), clock.instant())) {
            LOG.info("Feed token {} revoked by {}", id, actor.person());
        }
    }

    /** @return the tokens of the actor's employer, the newest first */
    public List<FeedToken> tokens(Actor actor) {
        mayLook(actor);
        return tokens.of(actor.employer());
    }

    /** @return the latest uses of these tokens, the latest first */
    public List<FeedTokens.Use> uses(Actor actor) {
        mayLook(actor);
        return tokens.uses(actor.employer(), MOST_USES);
    }

    private static void mayKeep(Actor actor) {
        if (!actor.holdsEverywhere(Role.ADMINISTRATOR)) {
            throw new NotAllowedException(actor, "ADMINISTRATOR for the whole employer");
        }
    }

    private static void mayLook(Actor actor) {
        if (!actor.holdsEverywhere(Role.AUDITOR)) {
            mayKeep(actor);
        }
    }
}
