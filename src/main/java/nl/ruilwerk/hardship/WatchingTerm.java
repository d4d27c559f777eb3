package nl.ruilwerk.hardship;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.identity.Employers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a hardship request: acknowledgement with the last day, reminders before it, escalation after it. A late
 * decision is no grant: the request stays open, and everybody concerned is told (LZ-156). Steps of the process, which act for
 * nobody.
 */
@Service
public class WatchingTerm {

    private final HardshipRequests hardships;
    private final Employers employers;
    private final TellingHardship telling;
    private final Clock clock;

    WatchingTerm(HardshipRequests hardships, Employers employers, TellingHardship telling, Clock clock) {
        this.hardships = hardships;
        this.employers = employers;
        this.telling = telling;
        this.clock = clock;
    }

    /** Tells the employee that it was received and when the decision is there at the latest, and the deciders that it waits. */
    @Transactional
    public void acknowledge(UUID id) {
        HardshipRequest request = hardships.get(id);
        telling.tellEmployee(request, "RECEIVED", Map.of());
        telling.tellDeciders(request, "WAITS", "WAITS");
    }

    /** Reminds who can decide it, at most once a day. */
    @Transactional
    public void remind(UUID id) {
        HardshipRequest request = hardships.get(id);
        if (request.state() == HardshipState.OPEN) {
            telling.tellDeciders(request, "REMINDER", "REMINDER/" + employers.get(request.employer()).today(clock));
        }
    }

    /** Notes that the term has passed, and tells both sides. */
    @Transactional
    public void escalate(UUID id) {
        if (hardships.escalate(id, clock.instant())) {
            HardshipRequest request = hardships.get(id);
            telling.tellEmployerSide(request, "LATE", "LATE");
            telling.tellEmployee(request, "LATE_FOR_YOU", Map.of());
        }
    }
}
