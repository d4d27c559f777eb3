package nl.ruilwerk.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL as forms use it: no functions from outside, numbers as BigDecimal, today from the clock, bounded in time and size.
 *
 * <p>As in form-js an expression that cannot be answered, such as one on a variable that is not there, is null.
 */
final class Feel {

    /** Far above what any sensible form needs (a few milliseconds) and short enough not to look like a frozen screen. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    /** Loops over numbers build their whole list first, so their size is limited before anything runs. */
    private static final BigDecimal LARGEST_LOOP = BigDecimal.valueOf(10_000);

    private final Clock clock;
    private final FeelEngineApi parser;
    /**
     * The engine's own face builds its hundred functions anew for each evaluation, which takes ten times as long as the
     * evaluation; so they are built once here and the interpreter is asked directly.
     */
    private final FeelInterpreter interpreter;
    private final ValueMapper values;
    private final FunctionProvider functions;

    Feel(Clock clock) {
        this.clock = clock;
        this.parser = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
        this.values = new ValueMapper.CompositeValueMapper(scala(List.<CustomValueMapper>of(new PlainJava())));
        this.interpreter = new FeelInterpreter(values);
        this.functions = new FunctionProvider.CompositeFunctionProvider(scala(List.<FunctionProvider>of(
                new FeelPatterns(), new BuiltinFunctions(() -> ZonedDateTime.now(clock), values))));
    }

    Clock clock() {
        return clock;
    }

    /**
     * @param text without the leading {@code =}
     * @throws FeelSyntaxException if it cannot be parsed or loops over too many numbers
     */
    FeelExpression parse(String place, String text) {
        if (text.isBlank()) {
            throw new FeelSyntaxException("the expression is empty");
        }
        ParseResult result = parse(text);
        if (result.isFailure()) {
            throw new FeelSyntaxException(result.failure().message());
        }
        ParsedExpression parsed = result.parsedExpression();
        if (loopSize(parsed.expression()).compareTo(LARGEST_LOOP) > 0) {
            throw new FeelSyntaxException("a loop over numbers needs two fixed limits and at most "
                    + LARGEST_LOOP + " rounds in all");
        }
        return new FeelExpression(place, text, parsed);
    }

    private ParseResult parse(String text) {
        try {
            return parser.parseExpression(text);
        } catch (StackOverflowError tooDeep) {
            throw new FeelSyntaxException("the expression is nested too deeply");
        }
    }

    /** @return whether the expression contains a text with a letter in it, which a reader of another language may see */
    static boolean speaks(FeelExpression expression) {
        boolean[] found = {false};
        walk(expression.parsed().expression(), part -> found[0] |= part instanceof ConstString text
                && text.value().codePoints().anyMatch(Character::isLetter));
        return found[0];
    }

    /**
     * @return text, BigDecimal, Boolean, java.time, List, Map or null
     * @throws StoppedException if the thread was told to stop meanwhile
     */
    Object evaluate(FeelExpression expression, FeelScope scope) {
        try {
            EvalContext context = EvalContext.create(values, functions).merge(scope.context(values));
            Val value = interpreter.eval(expression.parsed().expression(), context);
            return value instanceof ValError || value instanceof ValFatalError ? null : values.unpackVal(value);
        } catch (PatiencePattern.StoppedException stopped) {
            throw new StoppedException(expression, stopped);
        } catch (RuntimeException unanswerable) { // such as a day after the end of time; null, as the engine's own face says
            return null;
        } catch (Throwable thrown) {
            if (thrown instanceof InterruptedException) { // thrown undeclared by the interpreter
                throw new StoppedException(expression, thrown);
            }
            throw thrown;
        }
    }

    /**
     * Runs one form's expressions, all of them together within the {@link #LIMIT}.
     *
     * @throws FormExpressionException if they take longer
     */
    <T> T run(String file, Supplier<T> work) {
        return run(LIMIT, file, work);
    }

    static <T> T run(Duration limit, String file, Supplier<T> work) {
        try {
            return TimeLimit.within(limit, work);
        } catch (TimeLimit.TimeLimitExceededException late) {
            throw late.getCause() instanceof StoppedException stopped
                    ? new FormExpressionException(stopped.expression.place(), stopped.expression.text(), late)
                    : new FormExpressionException(file, "all expressions and patterns together", late);
        } catch (StoppedException | PatiencePattern.StoppedException interrupted) { // not by the limit: the server is going down
            Thread.currentThread().interrupt();
            throw interrupted;
        }
    }

    private static BigDecimal loopSize(Object expression) {
        List<BigDecimal> sizes = new ArrayList<>();
        walk(expression, part -> {
            if (part instanceof IterationContext loop) {
                Optional<BigDecimal> from = number(loop.start());
                Optional<BigDecimal> to = number(loop.end());
                sizes.add(from.isPresent() && to.isPresent()
                        ? to.get().subtract(from.get()).abs().add(BigDecimal.ONE)
                        : LARGEST_LOOP.add(BigDecimal.ONE));
            }
        });
        return sizes.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static Optional<BigDecimal> number(Object expression) {
        return expression instanceof ConstNumber number ? Optional.of(number.value().bigDecimal()) : Optional.empty();
    }

    /** The parts of an expression are Scala case classes and lists of them; both can be walked without knowing each. */
    private static void walk(Object part, Consumer<Object> visitor) {
        visitor.accept(part);
        Iterator<?> parts = part instanceof Iterable<?> list ? list.iterator()
                : part instanceof Product product ? product.productIterator() : null;
        while (parts != null && parts.hasNext()) {
            walk(parts.next(), visitor);
        }
    }

    private static <T> camundajar.impl.scala.collection.immutable.List<T> scala(List<T> list) {
        return CollectionConverters.asScala(list).toList();
    }

    static final class FeelSyntaxException extends RuntimeException {

        FeelSyntaxException(String message) {
            super(message);
        }
    }

    static final class StoppedException extends RuntimeException {

        private final transient FeelExpression expression;

        StoppedException(FeelExpression expression, Throwable cause) {
            super("stopped while evaluating " + expression.text(), cause);
            this.expression = expression;
        }
    }

    /** Out of FEEL: numbers exact, lists and contexts as Java collections. Into FEEL the engine's own way does. */
    private static final class PlainJava extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            if (value instanceof ValNumber number) {
                return Optional.of(number.value().bigDecimal());
            } else if (value instanceof ValList list) {
                List<Object> items = new ArrayList<>();
                CollectionConverters.asJava(list.items()).forEach(item -> items.add(inner.apply(item)));
                return Optional.of(items);
            } else if (value instanceof ValContext context) {
                Map<String, Object> entries = new LinkedHashMap<>();
                CollectionConverters.asJava(context.context().variableProvider().getVariables()).forEach((key, entry) ->
                        entries.put(key, entry instanceof Val packed ? inner.apply(packed) : entry));
                return Optional.of(entries);
            }
            return Optional.empty();
        }
    }
}
