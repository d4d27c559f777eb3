package nl.ruilwerk.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the clock and the engine's clock of this node in step with the table, in the profile {@code demo} only. A node
 * that did not move the clock itself follows within a second.
 */
@Component
@Profile("demo")
class MovedTime implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MovedTime.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final MovableClock clock;
    private final MovedTimes stored;
    private final TimeSettings settings;
    private final ObjectProvider<ProcessEngine> engine;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "moved-time");
        thread.setDaemon(true);
        return thread;
    });

    MovedTime(MovableClock clock, MovedTimes stored, TimeSettings settings, ObjectProvider<ProcessEngine> engine) {
        this.clock = clock;
        this.stored = stored;
        this.settings = settings;
        this.engine = engine;
    }

    /** The first start sets the demo's first day; each start takes over what is stored, before the engine looks for jobs. */
    @Override
    public void afterPropertiesSet() {
        begin();
        looking.scheduleWithFixedDelay(this::look, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void begin() {
        Instant now = clock.realInstant();
        LocalDate firstDay = settings.startsOn().atYear(now.atZone(clock.getZone()).getYear());
        stored.begin(Duration.between(now, ZonedDateTime.of(firstDay, settings.startsAt(), clock.getZone())), "first start");
        stored.ahead().ifPresent(this::runAhead);
    }

    void look() {
        try {
            if (stored.ahead().map(this::runAhead).orElse(false)) {
                wakeEngine();
            }
        } catch (RuntimeException away) {
            // The database is away for a moment: the clock runs on as it was, and the next look finds the rest.
            LOG.debug("The moved time cannot be read now", away);
        }
    }

    /** Takes a distance over at once and lets the engine look for what has become due. */
    void follow(Duration ahead) {
        if (runAhead(ahead)) {
            wakeEngine();
        }
    }

    private boolean runAhead(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
        return clock.runAhead(ahead);
    }

    private void wakeEngine() {
        engine.ifAvailable(running -> {
            var jobs = ((ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration()).getJobExecutor();
            if (jobs != null && jobs.isActive()) {
                jobs.jobWasAdded();
            }
        });
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
        ClockUtil.reset();
    }
}
