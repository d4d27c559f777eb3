package nl.ruilwerk.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An example of each kind of file, its days in the running year. */
@Component
public class FeedExamples {

    private static final Pattern YEAR = Pattern.compile("\\{year([+-]\\d{1,2})?}");

    private final Employers employers;
    private final Clock clock;
    private final String folder;

    /** @param folder on the class path, with one file per kind */
    FeedExamples(Employers employers, Clock clock, @Value("${ruilwerk.feed.examples:/feed/examples/}") String folder) {
        this.employers = employers;
        this.clock = clock;
        this.folder = folder;
    }

    /** @return the file; with a byte order mark, so that a spreadsheet shows accents */
    public byte[] example(EmployerId employer, FeedKind kind) {
        int year = employers.get(employer).today(clock).getYear();
        try (InputStream file = FeedExamples.class.getResourceAsStream(folder + kind.code() + ".csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ("\uFEFF" + YEAR.matcher(text).replaceAll((MatchResult found) ->
                    String.valueOf(year + (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)))))).getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No example of " + kind.code(), unreadable);
        }
    }
}
