package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A file as it is handed in.
 *
 * @param fileName as the sender calls it; cleaned before it is kept
 * @param asOf     the day that it states its facts for
 * @param isJson   JSON lines instead of CSV
 * @param kind     what it must be about; empty to find out from its columns
 */
public record FeedDelivery(String fileName, LocalDate asOf, byte[] content, boolean isJson, Optional<FeedKind> kind) {

    private static final int LONGEST_NAME = 120;

    public FeedDelivery {
        String clean = fileName.replaceAll("[/\\\\\\p{Cntrl}\\p{Cf}]", "_").strip();
        fileName = clean.isEmpty() ? "feed" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
