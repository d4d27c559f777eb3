package nl.ruilwerk.bench;

import java.util.concurrent.TimeUnit;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One judgement of a request with four sources, as it runs while somebody types. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBench {

    private final Evaluator evaluator = new Evaluator();
    private Edition edition;
    private int seed;

    @Setup
    public void readThePack() {
        edition = Schemes.shipped().edition("hoeksche-school", 2023);
    }

    @Benchmark
    public Evaluation evaluate() {
        Judged judged = Judged.of(edition, seed++ & 0xfff);
        return evaluator.evaluate(edition, judged.situation(), judged.ask());
    }
}
