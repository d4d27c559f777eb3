package nl.ruilwerk.document.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.DocumentType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has files opened in processes of their own: a few at once, each with its own memory and a time limit. A process is
 * started when it is needed, used for several files, and ended when it has been idle for a while. One that takes too
 * long, runs out of memory or answers nonsense is killed, and its file is refused as too heavy.
 *
 * <p>A process and not a thread, because a decoder that loops cannot be stopped in a thread, and because memory that
 * it eats is then missing everywhere else.
 */
public final class InspectionProcesses implements AutoCloseable {

    public static final int MAX_PAGES = FileInspection.MAX_PAGES;
    public static final int MAX_MEGAPIXELS = (int) (FileInspection.MAX_PIXELS / 1_000_000);

    private static final Logger log = LoggerFactory.getLogger(InspectionProcesses.class);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(2);
    /** Fonts and colour profiles of many files add up; a fresh process starts clean. */
    private static final int FILES_PER_PROCESS = 200;

    private final Duration time;
    private final long memoryBytes;
    private final Semaphore places;
    private final Deque<InspectionProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "document-inspection-alarms");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /**
     * @param time        that one file may take
     * @param memoryBytes heap of each process
     * @param atOnce      number of processes at most
     */
    public InspectionProcesses(Duration time, long memoryBytes, int atOnce) {
        this.time = time;
        this.memoryBytes = memoryBytes;
        this.places = new Semaphore(atOnce, true);
        alarms.scheduleWithFixedDelay(this::endIdle, IDLE.toSeconds(), IDLE.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * @param type what {@link Signature} says of the file
     * @return the finding; refused as BUSY if no place came free within 30 seconds
     * @throws UncheckedIOException if no process can be started at all
     */
    public Finding inspect(DocumentType type, byte[] file) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS);
            return entered ? inspectNow(type, file) : Finding.refused(DocumentRefusal.BUSY);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Finding.refused(DocumentRefusal.BUSY);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("The process that opens uploaded files cannot be started", cannotStart);
        } finally {
            if (entered) {
                places.release();
            }
        }
    }

    private Finding inspectNow(DocumentType type, byte[] file) throws IOException {
        InspectionProcess process = take();
        ScheduledFuture<?> alarm = alarms.schedule(process::close, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Finding finding = process.inspect(type, file);
            // the alarm may go off just now: a process on its way out is not used again
            if (alarm.cancel(false) && process.files() < FILES_PER_PROCESS) {
                giveBack(process);
            } else {
                process.close();
            }
            return finding;
        } catch (IOException died) {
            process.close();
            log.info("A {} of {} bytes took more than {} or more memory than {} MB and was refused",
                    type, file.length, time, memoryBytes >> 20);
            return Finding.refused(DocumentRefusal.TOO_HEAVY);
        } finally {
            alarm.cancel(false);
        }
    }

    private InspectionProcess take() throws IOException {
        synchronized (idle) {
            if (closed) {
                throw new IOException("The application is stopping");
            }
            while (!idle.isEmpty()) {
                InspectionProcess process = idle.pop();
                if (process.isAlive()) {
                    return process;
                }
                process.close();
            }
        }
        InspectionProcess fresh = new InspectionProcess(memoryBytes, time);
        ScheduledFuture<?> alarm = alarms.schedule(fresh::close, START.toSeconds(), TimeUnit.SECONDS);
        try {
            fresh.awaitGreeting();
            return fresh;
        } catch (IOException silent) {
            fresh.close();
            throw silent;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveBack(InspectionProcess process) {
        synchronized (idle) {
            if (closed) {
                process.close();
            } else {
                idle.push(process);
            }
        }
    }

    private void endIdle() {
        synchronized (idle) {
            idle.removeIf(process -> {
                boolean old = process.idleFor().compareTo(IDLE) >= 0;
                if (old) {
                    process.close();
                }
                return old;
            });
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(InspectionProcess::close);
            idle.clear();
        }
        alarms.shutdownNow();
    }
}
