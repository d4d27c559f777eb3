package nl.ruilwerk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant REAL = Instant.parse("2026-03-10T22:30:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(REAL, ZoneId.of("Europe/Amsterdam")));

    @Test
    void tellsTheRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(REAL);

        clock.runAhead(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofDays(1)));
    }

    @Test
    void tellsTheDayOfItsZone() {
        clock.runAhead(Duration.ofHours(1));

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void movesTheClocksOfOtherZonesAlong() {
        Clock elsewhere = clock.withZone(ZoneId.of("America/Curacao"));

        clock.runAhead(Duration.ofDays(2));

        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("America/Curacao"));
    }

    @Test
    void saysWhetherTheDistanceIsANewOne() {
        assertThat(clock.runAhead(Duration.ofDays(1))).isTrue();
        assertThat(clock.runAhead(Duration.ofDays(1))).isFalse();
    }
}
