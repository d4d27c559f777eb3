package nl.ruilwerk.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the clock was moved, as all nodes share it. */
public interface MovedTimes {

    /** @return empty if nobody ever moved or started it */
    Optional<Duration> ahead();

    /** Stores the first distance; does nothing if there is one already. */
    void begin(Duration ahead, String by);

    /** @return whether it was stored: not if it is less than what is stored, for instance by somebody who was quicker */
    boolean moveAhead(Duration ahead, Instant at, String by);
}
