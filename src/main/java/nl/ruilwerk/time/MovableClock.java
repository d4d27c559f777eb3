package nl.ruilwerk.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock. It runs at the real pace, ahead of the real time by what {@link MovingDate} made of it; outside the
 * demo by nothing.
 *
 * <p>Asking it costs no query: {@link MovedTime} keeps it in step with the table that all nodes share.
 */
public final class MovableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** @return a clock for another zone that moves along */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }

    /** @return how far it runs ahead of the real time; negative when it runs behind */
    Duration ahead() {
        return ahead.get();
    }

    /** @return whether that was another distance than before */
    boolean runAhead(Duration distance) {
        return !ahead.getAndSet(distance).equals(distance);
    }

    Instant realInstant() {
        return real.instant();
    }
}
