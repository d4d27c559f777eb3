package nl.ruilwerk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs every benchmark and sets each figure against its limit: {@code ./mvnw -Pbench -DskipTests verify}. Exit code 1 when one is over.
 */
public final class Benches {

    private static final int REPLAYED = 10_000;

    private record Line(String name, double measured, double limit, String unit) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-44s %10.3f %-3s  limit %8.3f  ratio %.2f", name, measured, unit, limit, measured / limit);
        }
    }

    private Benches() {}

    public static void main(String[] none) throws RunnerException {
        List<Line> lines = new ArrayList<>();
        RunResult evaluation = new Runner(new OptionsBuilder().include(EvaluationBench.class.getName()).forks(1)
                .warmupIterations(3).warmupTime(TimeValue.seconds(3)).measurementIterations(5).measurementTime(TimeValue.seconds(3)).build())
                .run().iterator().next();
        var sample = evaluation.getPrimaryResult().getStatistics();
        lines.add(new Line("one evaluation, four sources, median", sample.getPercentile(50) / 1000, 2, "ms"));
        lines.add(new Line("one evaluation, four sources, 99th percentile", sample.getPercentile(99) / 1000, 10, "ms"));
        lines.add(new Line(REPLAYED + " past requests judged again", replay(), 20, "s"));

        lines.forEach(System.out::println);
        System.exit(lines.stream().anyMatch(line -> line.measured() > line.limit()) ? 1 : 0);
    }

    /** What a change of the pack would have done to requests of the past, from a cold start and on one core; seconds. */
    private static double replay() {
        long start = System.nanoTime();
        Edition edition = Schemes.shipped().edition("hoeksche-school", 2023);
        Evaluator evaluator = new Evaluator();
        long granted = 0;
        for (int seed = 0; seed < REPLAYED; seed++) {
            Judged judged = Judged.of(edition, seed);
            granted += evaluator.evaluate(edition, judged.situation(), judged.ask()).granted().isPositive() ? 1 : 0;
        }
        if (granted < REPLAYED / 2) {
            throw new IllegalStateException("Only " + granted + " of the requests were granted: the benchmark measures refusals");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
