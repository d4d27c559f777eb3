package nl.ruilwerk.hardship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.scheme.Dispensation;

/** The hardship requests of an installation. */
public interface HardshipRequests {

    /** @return the request if the actor may see it: the own one, or as HR, employer signer or auditor of its unit */
    Optional<HardshipRequest> find(Actor actor, UUID id);

    /** @throws java.util.NoSuchElementException if there is none; for steps of the process, which act for nobody */
    HardshipRequest get(UUID id);

    boolean exists(UUID id);

    /** @return the actor's own, newest first */
    List<HardshipRequest> own(Actor actor);

    /** @return those of the units in which the actor is HR, employer signer or auditor: open ones first, most urgent on top */
    List<HardshipRequest> register(Actor actor);

    /** @return requests that have this document as an enclosure or as their letter */
    List<UUID> withDocument(DocumentId document);

    String nextNumber(int year);

    /** @return false if there is an open one about the same case already */
    boolean add(HardshipRequest request);

    /** Locks the request until the end of the transaction. */
    HardshipState lock(UUID id);

    /** @return whether it was open; if not, nothing changed */
    boolean decide(UUID id, HardshipState outcome, HardshipRequest.Decision decision, List<Dispensation> dispensations);

    /** @return whether it was open; if not, nothing changed */
    boolean withdraw(UUID id);

    /** Notes once that the term has passed without a decision. @return whether it is open and this is the first time */
    boolean escalate(UUID id, Instant at);

    /** Keeps the decision in writing, once. */
    void keepLetter(UUID id, DocumentId letter);

    /** @return what the decision lifted or put instead */
    List<Dispensation> dispensations(UUID id);
}
