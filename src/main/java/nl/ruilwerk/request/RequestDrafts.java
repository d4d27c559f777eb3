package nl.ruilwerk.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.outcome.Outcome;

/** Drafts of requests, saved as people type, so that an expired session or a lost node costs nothing. Own ones only. */
public interface RequestDrafts {

    /** @return the actor's drafts, latest first */
    List<RequestDraft> of(Actor actor);

    Optional<RequestDraft> find(Actor actor, UUID id);

    /**
     * Saves a draft.
     *
     * @param version the version that was being filled in; 0 for a new one
     * @return the new version, or a refusal with {@link RequestRefusal#DRAFT_CHANGED} when another tab saved it meanwhile
     */
    Outcome<Integer> save(Actor actor, SubmitRequest content, int version);

    /** Removes the actor's draft; nothing if there is none. */
    void discard(Actor actor, UUID id);
}
