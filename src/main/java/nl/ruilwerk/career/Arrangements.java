package nl.ruilwerk.career;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** What was and is to be decided about running choices because of events. */
public interface Arrangements {

    /** @return whether it is new; false when the event asked for one about that choice before */
    boolean add(Arrangement arrangement);

    /** @throws java.util.NoSuchElementException if there is none */
    Arrangement get(UUID id);

    /** @return those of a person, the latest first */
    List<Arrangement> of(PersonId person);

    /** @return those that are still open after events of that name, the oldest first */
    List<Arrangement> openAfter(EmployerId employer, String happened);

    /** @return whether it was open; false when somebody was quicker */
    boolean decide(UUID id, Arrangement.State state, String reason, Optional<PersonId> by, Instant at);
}
