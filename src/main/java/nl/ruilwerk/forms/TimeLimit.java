package nl.ruilwerk.forms;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Stops work that takes too long: an expression or a pattern that a form author got wrong may not hold a person's
 * request for ever.
 *
 * <p>The work runs on the thread that asks. When its time is over that thread is interrupted; the FEEL interpreter
 * looks at the interruption at every step, and {@link PatiencePattern} does so at every character.
 */
final class TimeLimit {

    private static final ScheduledThreadPoolExecutor ALARMS = alarms();

    private TimeLimit() {}

    private static ScheduledThreadPoolExecutor alarms() {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "forms-time-limit");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    /**
     * @return what {@code work} answers
     * @throws TimeLimitExceededException if it was stopped
     */
    static <T> T within(Duration limit, Supplier<T> work) {
        Alarm alarm = new Alarm(Thread.currentThread());
        Future<?> ringing = ALARMS.schedule(alarm::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.get();
        } catch (Throwable thrown) {
            if (alarm.stop()) {
                throw new TimeLimitExceededException(limit, thrown);
            }
            throw thrown;
        } finally {
            alarm.stop();
            ringing.cancel(false);
        }
    }

    /** Interrupts its thread at most once, and never after it was stopped: the next work of that thread is not ours. */
    private static final class Alarm {

        private final Thread thread;
        private boolean rang;
        private boolean stopped;

        Alarm(Thread thread) {
            this.thread = thread;
        }

        synchronized void ring() {
            if (!stopped) {
                rang = true;
                thread.interrupt();
            }
        }

        /** @return whether it rang before */
        synchronized boolean stop() {
            if (!stopped && rang) {
                Thread.interrupted();
            }
            stopped = true;
            return rang;
        }
    }

    static final class TimeLimitExceededException extends RuntimeException {

        /** @param stopped what the work threw when it was interrupted */
        TimeLimitExceededException(Duration limit, Throwable stopped) {
            super("took longer than " + limit.toMillis() + " ms", stopped);
        }
    }
}
