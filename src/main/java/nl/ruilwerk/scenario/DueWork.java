package nl.ruilwerk.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.time.StillTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Lets time pass: what is due happens at its moment and in its order, run here instead of awaited. */
@Component
@ConditionalOnProperty("ruilwerk.time.still")
class DueWork {

    /** More of them at one moment is a loop in a model. */
    private static final int MOST_JOBS = 200;

    private final StillTime time;
    private final ManagementService jobs;
    private final RuntimeService engine;
    private final ObjectProvider<ScheduledTaskHolder> scheduled;

    DueWork(StillTime time, ManagementService jobs, RuntimeService engine, ObjectProvider<ScheduledTaskHolder> scheduled) {
        this.time = time;
        this.jobs = jobs;
        this.engine = engine;
        this.scheduled = scheduled;
    }

    /** Moves to a later moment: timers fire when they are due, and what runs by the clock runs once a day. */
    void passUntil(Instant then, ZoneId zone) {
        for (LocalDate day = LocalDate.ofInstant(time.now(), zone).plusDays(1); !day.atStartOfDay(zone).toInstant().isAfter(then); day = day.plusDays(1)) {
            fireTimersUntil(day.atStartOfDay(zone).toInstant());
            runByTheClock();
        }
        fireTimersUntil(then);
        runByTheClock();
    }

    private void fireTimersUntil(Instant then) {
        for (Optional<Job> due = nextTimer(then); due.isPresent(); due = nextTimer(then)) {
            Instant moment = due.get().getDuedate().toInstant();
            if (moment.isAfter(time.now())) {
                time.set(moment);
            }
            jobs.executeJob(due.get().getId());
            finish();
        }
        time.set(then);
        finish();
    }

    private Optional<Job> nextTimer(Instant then) {
        return jobs.createJobQuery().timers().active().withRetriesLeft().duedateLowerThan(Date.from(then.plusMillis(1))).list().stream()
                .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId));
    }

    /** Runs what the engine would do next without waiting for anything. */
    void finish() {
        for (int done = 0; done < MOST_JOBS; done++) {
            List<Job> next = jobs.createJobQuery().messages().active().withRetriesLeft().listPage(0, 1);
            if (next.isEmpty()) {
                return;
            }
            jobs.executeJob(next.get(0).getId());
        }
        throw new IllegalStateException("More than " + MOST_JOBS + " steps without waiting: does a model run in a circle?");
    }

    private void runByTheClock() {
        scheduled.orderedStream().flatMap(holder -> holder.getScheduledTasks().stream()).map(ScheduledTask::getTask)
                .sorted(Comparator.comparing(DueWork::firstOfDay)).forEach(task -> task.getRunnable().run());
        finish();
    }

    /** In the order in which a day brings them: what holds from today is known before anybody looks at it. */
    private static LocalDateTime firstOfDay(Task task) {
        LocalDateTime midnight = LocalDate.EPOCH.atStartOfDay();
        return task instanceof CronTask cron ? CronExpression.parse(cron.getExpression()).next(midnight.minusNanos(1)) : midnight;
    }

    /** Ends what a story left running, so that the next one is alone. */
    void end() {
        List<String> running = engine.createProcessInstanceQuery().rootProcessInstances().list().stream().map(ProcessInstance::getId).toList();
        if (!running.isEmpty()) {
            engine.deleteProcessInstances(running, "the story is over", true, true);
        }
    }
}
