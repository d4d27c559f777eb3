package nl.ruilwerk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * A clock that a test sets; it stands still between. The engine's clock follows it. {@code @Import(TestClock.Configuration.class)}
 * on the test puts it in place of the real one.
 */
public final class TestClock extends Clock {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    public TestClock() {
        this(AMSTERDAM, new AtomicReference<>(ZonedDateTime.of(2026, 3, 10, 9, 0, 0, 0, AMSTERDAM).toInstant()));
    }

    private TestClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void set(LocalDate day) {
        set(day, LocalTime.of(9, 0));
    }

    public void set(LocalDate day, LocalTime time) {
        set(ZonedDateTime.of(day, time, zone).toInstant());
    }

    public void set(Instant instant) {
        now.set(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void pass(Duration time) {
        set(now.get().plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, now);
    }

    /** Takes the place of the application's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** The engine has one clock for all contexts of a run: each test finds the one of its own context. */
    static final class EngineFollows implements TestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext test) {
            TestClock clock = test.getApplicationContext().getBeanProvider(TestClock.class).getIfAvailable();
            if (clock == null) {
                ClockUtil.reset();
            } else {
                clock.set(clock.instant());
            }
        }
    }
}
