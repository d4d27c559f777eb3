package nl.ruilwerk.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Moves the demo's time forward, for everybody and for the engine: what is due until then happens at once. */
@Service
public class MovingDate {

    private final MovableClock clock;
    private final MovedTimes stored;
    private final TimeSettings settings;
    private final Optional<MovedTime> movedTime;

    MovingDate(MovableClock clock, MovedTimes stored, TimeSettings settings, ObjectProvider<MovedTime> movedTime) {
        this.clock = clock;
        this.stored = stored;
        this.settings = settings;
        this.movedTime = Optional.ofNullable(movedTime.getIfAvailable());
    }

    /** @return whether this installation has a date that can be moved */
    public boolean isMovable() {
        return movedTime.isPresent();
    }

    /** @return the last day that the date can be moved to, inclusive */
    public LocalDate furthest() {
        int year = clock.realInstant().atZone(clock.getZone()).getYear();
        return LocalDate.of(year + settings.furthestYears(), 12, 31);
    }

    /**
     * Moves to the start of the demo's working day on a later day.
     *
     * @param by who moves it, for the record
     * @return the new time, or a refusal with {@code NOT_MOVABLE}, {@code BACKWARDS} (figure {@code today}) or
     *         {@code TOO_FAR} (figure {@code furthest})
     */
    public Outcome<ZonedDateTime> moveTo(LocalDate day, String by) {
        if (movedTime.isEmpty()) {
            return Outcome.refused(Refusal.of(TimeRefusal.NOT_MOVABLE));
        }
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today)) {
            return Outcome.refused(Refusal.of(TimeRefusal.BACKWARDS, Map.of("today", today)));
        }
        if (day.isAfter(furthest())) {
            return Outcome.refused(Refusal.of(TimeRefusal.TOO_FAR, Map.of("furthest", furthest())));
        }
        ZonedDateTime then = ZonedDateTime.of(day, settings.startsAt(), clock.getZone());
        Duration ahead = Duration.between(clock.realInstant(), then);
        if (!stored.moveAhead(ahead, clock.realInstant(), by)) {
            return Outcome.refused(Refusal.of(TimeRefusal.BACKWARDS, Map.of("today", today)));
        }
        movedTime.get().follow(ahead);
        return Outcome.accepted(then);
    }
}
