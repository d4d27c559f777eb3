package nl.ruilwerk.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Time that stands still until it is set, forwards or backwards, for all contexts and the engine: years of a scenario pass in seconds. */
@Component
@ConditionalOnProperty("ruilwerk.time.still")
public class StillTime {

    private final MovableClock clock;

    StillTime(MovableClock clock) {
        this.clock = clock;
    }

    public void set(Instant now) {
        clock.runAhead(Duration.between(clock.realInstant(), now));
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public Instant now() {
        return clock.instant();
    }
}
