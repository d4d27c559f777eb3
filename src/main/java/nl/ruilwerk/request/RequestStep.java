package nl.ruilwerk.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;

/**
 * One thing that happened to a request, as its employee may read it.
 *
 * @param step    what happened; the sentence is {@code request.step.<step>}
 * @param by      who did it; empty when the rules did
 * @param role    in which role
 * @param figures for the sentence
 */
public record RequestStep(String step, Optional<PersonId> by, Optional<String> role, Map<String, Object> figures, Instant at) {}
