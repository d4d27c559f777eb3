package nl.ruilwerk.hardship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;

/**
 * Something that a person can put before the employer.
 *
 * @param key     names it for a screen: {@code request/…}, {@code enrolment/…}, {@code draft/…}, {@code goal/…} or {@code scheme}
 * @param figures for the sentence {@code hardship.dispute.<what>}; texts by language are maps
 * @param what    last part of that sentence's key
 * @param edition edition by which it was judged
 */
public record Dispute(String key, String what, Map<String, Object> figures, HardshipSubject about, Optional<UUID> caseId,
                      Optional<String> goal, List<DisputedCheck> checks, Set<PersonId> barred, String edition) {

    /** The scheme as a whole. */
    public static final String SCHEME = "scheme";
}
