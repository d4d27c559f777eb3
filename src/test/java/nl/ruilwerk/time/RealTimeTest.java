package nl.ruilwerk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Outside the demo the clock tells the real time, and nobody moves it. */
@RuilwerkTest
class RealTimeTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Clock clock;
    @Autowired
    private MovingDate moving;
    @Autowired
    private MovedTimes stored;

    @Test
    void isTheOnlyClock() {
        assertThat(context.getBeansOfType(Clock.class)).hasSize(1).containsValue(clock);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesToBeMoved() {
        assertThat(moving.isMovable()).isFalse();
        assertThat(moving.moveTo(LocalDate.now(clock).plusDays(1), "somebody").refusalOrThrow().reason()).isEqualTo(TimeRefusal.NOT_MOVABLE);
        assertThat(stored.ahead()).isEmpty();
    }
}
