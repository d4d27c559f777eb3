package nl.ruilwerk.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import nl.ruilwerk.identity.events.PersonnelEvent;

/** The events that wait for their day, in the order in which they were recorded. */
public interface DuePersonnelEvents {

    /** @param event read when asked for: one that cannot be read holds up only itself */
    record Due(long id, Supplier<PersonnelEvent> event) {}

    /** @return the next that is due at its employer; nobody else gets it until the running transaction ends */
    Optional<Due> next(Instant now);

    void told(long id, Instant at);

    /** Puts it off, longer after each failure, at most six hours. */
    void failed(long id, String failure, Instant at);

    /** Forgets what was told long ago: salaries and absences stand in it. */
    void forgetTold(Instant before);
}
