package nl.ruilwerk.outcome;

import java.util.function.Function;

/**
 * What a use case answers: accepted with a value, or refused with a reason.
 *
 * @param <T> what there is when it is accepted
 * @see "docs/decisions/0006-refusals-are-values.md"
 */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** @return what the one of the two functions answers that fits */
    default <R> R either(Function<? super T, ? extends R> accepted, Function<Refusal, ? extends R> refused) {
        return this instanceof Accepted<T> yes ? accepted.apply(yes.value()) : refused.apply(((Refused<T>) this).refusal());
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** @throws IllegalStateException if it was refused; for callers that have excluded that, tests above all */
    default T orThrow() {
        return either(Function.identity(), refusal -> {
            throw new IllegalStateException("Refused: " + refusal);
        });
    }

    /** @throws IllegalStateException if it was accepted */
    default Refusal refusalOrThrow() {
        return either(value -> {
            throw new IllegalStateException("Accepted: " + value);
        }, Function.identity());
    }
}
