package nl.ruilwerk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;

/** Who was asked to decide about requests before they are granted, and what they said. */
public interface AskedSteps {

    /**
     * A step that waits for somebody.
     *
     * @param code       code of the step in the scheme
     * @param facts      hours and period that are asked; an answer counts for these
     * @param assignedTo the one who is asked; empty: whoever holds the role for the unit
     * @param asked      everybody who was asked so far
     * @param lastDay    last day to answer, inclusive; empty when there is none
     */
    record AskedStep(RequestId request, String code, String facts, PersonId person, Role role, Optional<PersonId> assignedTo, List<PersonId> asked,
                     Instant openedAt, Optional<LocalDate> lastDay) {}

    /** A no, and of whom; nobody's when nobody answered in time. */
    record No(String code, String reason, Optional<PersonId> by) {}

    /** @return whether the step was allowed on these facts */
    boolean isAllowed(RequestId request, String code, String facts);

    Optional<AskedStep> open(RequestId request);

    /** Asks somebody; what was asked before on the same facts, and not allowed, is asked anew. */
    void ask(AskedStep step);

    /** Asks somebody else in place of who was asked. */
    void passOn(RequestId request, Role role, Optional<PersonId> to);

    /** @param by empty when the scheme's default counts. @return whether the step was open */
    boolean answer(RequestId request, boolean allowed, String reason, Optional<PersonId> by, Instant at);

    /** What is open is not asked any more: the request is judged anew. */
    void drop(RequestId request);

    /** @return the last no */
    Optional<No> lastNo(RequestId request);

    /** The request may not use the source any more (LZ-149). */
    void bar(RequestId request, String source, String code, Instant at);

    /** @return sources that the request may not use */
    Set<String> barred(RequestId request);
}
