package nl.ruilwerk.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Runs the act in so many threads, which wait for each other before they begin.
     *
     * @return what each of them answered
     * @throws java.util.concurrent.ExecutionException when one of them throws
     */
    public static <T> List<T> run(int threads, Callable<T> act) throws Exception {
        return run(Collections.nCopies(threads, act));
    }

    /** As {@link #run(int, Callable)}, each thread with an act of its own. */
    public static <T> List<T> run(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<T>> together = new ArrayList<>();
            acts.forEach(act -> together.add(() -> {
                start.await();
                return act.call();
            }));
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(together)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
