package nl.ruilwerk.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the feed. Set under {@code ruilwerk.feed}.
 *
 * @param mostBytes       of one file; what is larger is not read to the end
 * @param mostRows        of one file
 * @param keepFiles       how long a file and the values in its problems are kept; counts and outcomes stay
 * @param keepUnconfirmed how long a file waits to be confirmed before it is erased
 * @param keepTokenUses   how long the log of tokens is kept
 * @param tokenWorksFor   how long a new token works
 * @param usesPerMinute   requests that one token may make in a minute
 * @param wrongPerAddress wrong tokens that may come from one address in a quarter of an hour
 */
@ConfigurationProperties("ruilwerk.feed")
public record FeedSettings(@DefaultValue("20MB") DataSize mostBytes, @DefaultValue("50000") int mostRows, @DefaultValue("90d") Duration keepFiles,
                           @DefaultValue("7d") Duration keepUnconfirmed, @DefaultValue("400d") Duration keepTokenUses,
                           @DefaultValue("365d") Duration tokenWorksFor, @DefaultValue("60") int usesPerMinute,
                           @DefaultValue("20") int wrongPerAddress) {}
