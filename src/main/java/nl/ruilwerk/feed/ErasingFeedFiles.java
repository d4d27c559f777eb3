package nl.ruilwerk.feed;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases the files that have been kept long enough, with the values in their problems; who brought what, its hash, counts
 * and the outcome of each row stay. For the installation itself; no screen offers it.
 */
@Service
public class ErasingFeedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingFeedFiles.class);

    private final FeedImports imports;
    private final FeedTokens tokens;
    private final FeedSettings settings;
    private final Clock clock;

    ErasingFeedFiles(FeedImports imports, FeedTokens tokens, FeedSettings settings, Clock clock) {
        this.imports = imports;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** Once a night; several nodes may do it at once. */
    @Scheduled(cron = "${ruilwerk.feed.erase-check:0 20 3 * * *}")
    public void erase() {
        Instant now = clock.instant();
        int erased = imports.erase(now.minus(settings.keepFiles()), now.minus(settings.keepUnconfirmed()), now);
        tokens.forgetUses(now.minus(settings.keepTokenUses()));
        if (erased > 0) {
            LOG.info("Erased {} files of the feed", erased);
        }
    }
}
