package nl.ruilwerk.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Text;

/**
 * What a participant is asked about a plan year, and what was answered so far.
 *
 * @param question the scheme's own words
 * @param rows     the goals of the scheme in its order, each with the sources that it may use
 * @param stated   what was stated last; empty as well when nothing was
 * @param statedAt when; empty while nothing was stated, which is fine (HS-A08)
 */
public record IntentionSheet(Edition edition, Text question, List<Row> rows, Set<Intention> stated, Optional<Instant> statedAt) {

    /** @param sources codes and names, in the order of the scheme */
    public record Row(String goal, Text name, List<Choice> sources) {
        public Row {
            sources = List.copyOf(sources);
        }
    }

    /** One source for one goal. */
    public record Choice(Intention intention, Text source) {}

    public IntentionSheet {
        rows = List.copyOf(rows);
        stated = Set.copyOf(stated);
    }
}
