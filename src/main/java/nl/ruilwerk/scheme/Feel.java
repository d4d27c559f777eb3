package nl.ruilwerk.scheme;

import static java.util.Map.entry;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL for packs: parses with a check of every name, and computes with exact numbers.
 *
 * <p>What cannot end, ask for the time or reach Java is refused when the pack is read: loops, function definitions, functions
 * outside {@link Vocabulary#FUNCTIONS}.
 */
final class Feel {

    /** Long enough for any rule seen; a longer one hides a table. */
    static final int LONGEST = 600;

    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(20);

    private static final FeelEngineApi PARSER = FeelEngineBuilder.create().build();

    /** The engine makes these anew for every formula, which takes a hundred times as long as the formula. */
    static final FunctionProvider FUNCTIONS = new FunctionProvider.CompositeFunctionProvider(scalaList(
            new OwnFunctions(), new BuiltinFunctions(FeelEngine.defaultClock(), ValueMapper.defaultValueMapper())));

    private static final FeelInterpreter INTERPRETER = new BoundedInterpreter();

    /** Functions whose second number says to how many decimals. */
    private static final Set<String> TO_DECIMALS = Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down",
            "round half even");

    /** Parsing takes a hundred times as long as computing, and packs repeat themselves: in plan years, editions and copies. */
    private static final int MOST_PARSED = 4_000;
    private static final Map<String, ParseResult> PARSED = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ParseResult> eldest) {
            return size() > MOST_PARSED;
        }
    });

    private Feel() {}

    /** What a formula was refused for. */
    static final class FormulaFault extends Exception {
        private final String right;

        FormulaFault(String wrong, String right) {
            super(wrong);
            this.right = right;
        }

        String right() {
            return right;
        }
    }

    /** @throws FormulaFault if it is not FEEL, or uses a name or function that the place does not have */
    static Formula parse(String text, Vocabulary.Scope scope, Vocabulary vocabulary) throws FormulaFault {
        return parse(text, scope, vocabulary, LONGEST);
    }

    /** As {@link #parse(String, Vocabulary.Scope, Vocabulary)}, for what is long by nature, such as a decision table. */
    static Formula parse(String text, Vocabulary.Scope scope, Vocabulary vocabulary, int longest) throws FormulaFault {
        if (text.length() > longest) {
            throw new FormulaFault("formula of " + text.length() + " characters", "at most " + longest + " characters");
        }
        ParseResult parsed = PARSED.get(text);
        if (parsed == null) {
            try {
                parsed = PARSER.parseExpression(text);
            } catch (StackOverflowError deep) {
                throw new FormulaFault("formula with too many levels", "fewer brackets");
            }
            PARSED.put(text, parsed);
        }
        if (parsed.isFailure()) {
            throw new FormulaFault("'" + text + "' is not FEEL: " + parsed.failure().message(), "a FEEL expression, see docs/scheme-format.md");
        }
        check(parsed.parsedExpression().expression(), scope, vocabulary, Set.of(), text);
        return new Formula(text, parsed.parsedExpression());
    }

    private static void check(Object node, Vocabulary.Scope scope, Vocabulary vocabulary, Set<String> local, String text) throws FormulaFault {
        if (node instanceof For || node instanceof SomeItem || node instanceof EveryItem || node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation
                || node instanceof QualifiedFunctionInvocation) {
            throw new FormulaFault("'" + text + "' has a loop or defines a function", "filters and the functions " + new TreeSet<>(Vocabulary.FUNCTIONS));
        }
        if (node instanceof FunctionInvocation call && !Vocabulary.FUNCTIONS.contains(call.function())) {
            throw new FormulaFault("'" + text + "' calls '" + call.function() + "'", Nearest.oneOf(call.function(), Vocabulary.FUNCTIONS));
        }
        if (node instanceof FunctionInvocation call) {
            checkCall(call, text);
        }
        if (node instanceof Ref ref) {
            List<String> names = strings(ref.names().iterator());
            checkName(names, scope, vocabulary, local, text);
            return;
        }
        if (node instanceof Filter filter) {
            check(filter.list(), scope, vocabulary, local, text);
            Set<String> inside = new TreeSet<>(local);
            inside.add("item");
            inside.addAll(namesInside(filter.list(), scope, vocabulary));
            check(filter.filter(), scope, vocabulary, inside, text);
            return;
        }
        if (node instanceof Product product) {
            for (Object child : all(product.productIterator())) {
                check(child, scope, vocabulary, local, text);
            }
        } else if (node instanceof camundajar.impl.scala.collection.Iterable<?> children) {
            for (Object child : all(children.iterator())) {
                check(child, scope, vocabulary, local, text);
            }
        }
    }

    /** What a function would grow by a number or a text that only the facts know, is written out. */
    private static void checkCall(FunctionInvocation call, String text) throws FormulaFault {
        List<Object> given = call.params() instanceof PositionalFunctionParameters positional ? all(positional.params().iterator()) : List.of();
        if (TO_DECIMALS.contains(call.function()) && (call.params() instanceof NamedFunctionParameters || given.size() > 1
                && !(given.get(1) instanceof ConstNumber decimals && decimals.value().bigDecimal().abs().compareTo(MOST_DECIMALS) <= 0))) {
            throw new FormulaFault("'" + text + "' rounds to a number of decimals that is not written out", "a number from 0 to " + MOST_DECIMALS);
        }
        if (call.function().equals("matches") && given.size() != 2) {
            throw new FormulaFault("'" + text + "' calls 'matches' with other than a text and a pattern", "matches(text, pattern)");
        }
    }

    private static void checkName(List<String> names, Vocabulary.Scope scope, Vocabulary vocabulary, Set<String> local, String text) throws FormulaFault {
        String root = names.get(0);
        if (local.contains(root)) {
            return;
        }
        if (!vocabulary.knows(scope, root)) {
            throw new FormulaFault("'" + text + "' uses '" + root + "', which is not known here", Nearest.oneOf(root, vocabulary.roots(scope)));
        }
        List<String> path = names;
        if (root.equals("month") && names.size() > 2 && names.get(1).equals("parameters")) {
            path = names.subList(1, names.size());
            if (!vocabulary.parameterNames().contains(path.get(1))) {
                throw new FormulaFault("'" + text + "' uses parameter '" + path.get(1) + "', which does not exist",
                        Nearest.oneOf(path.get(1), vocabulary.parameterNames()));
            }
            return;
        }
        Set<String> below = vocabulary.below(scope, root);
        if (path.size() > 1 && !below.contains(path.get(1))) {
            throw new FormulaFault("'" + text + "' uses '" + root + "." + path.get(1) + "', which is not known", below.isEmpty()
                    ? "'" + root + "' has nothing below it" : Nearest.oneOf(path.get(1), below));
        }
    }

    /** Names of one row of what is filtered: columns of a table of the parameters, or what stands below a list. */
    private static Set<String> namesInside(Object filtered, Vocabulary.Scope scope, Vocabulary vocabulary) {
        List<String> path = pathOf(filtered);
        if (path.isEmpty()) {
            return Set.of();
        }
        int parameters = path.indexOf("parameters");
        return parameters >= 0 && path.size() > parameters + 1 ? vocabulary.columns(path.get(parameters + 1)) : vocabulary.below(scope, path.get(0));
    }

    private static List<String> pathOf(Object expression) {
        if (expression instanceof Ref ref) {
            return strings(ref.names().iterator());
        } else if (expression instanceof Filter filter) {
            return pathOf(filter.list());
        } else if (expression instanceof PathExpression path) {
            List<String> names = new ArrayList<>(pathOf(path.path()));
            names.add(path.key());
            return names;
        }
        return List.of();
    }

    static List<Object> all(Iterator<?> iterator) {
        List<Object> found = new ArrayList<>();
        while (iterator.hasNext()) {
            found.add(iterator.next());
        }
        return found;
    }

    private static List<String> strings(Iterator<?> iterator) {
        return all(iterator).stream().map(String.class::cast).toList();
    }

    /**
     * @return Boolean, BigDecimal, LocalDate, text, a List of these, or nothing when the facts do not tell
     * @throws IllegalStateException if the interpreter gives up, or the formula takes more work than {@link BoundedInterpreter#MOST_STEPS}
     */
    static Optional<Object> compute(Formula formula, Facts facts) {
        Val value;
        try {
            BoundedInterpreter.begin();
            value = INTERPRETER.eval(formula.parsed().expression(), facts.context());
        } catch (RuntimeException | StackOverflowError failed) {
            throw new IllegalStateException("Formula '" + formula.text() + "' fails: " + failed.getMessage(), failed);
        }
        if (value instanceof ValFatalError fatal) {
            throw new IllegalStateException("Formula '" + formula.text() + "' fails: " + fatal.error());
        }
        return Optional.ofNullable(toJava(value));
    }

    static Optional<Boolean> truth(Formula formula, Facts facts) {
        return typed(formula, facts, Boolean.class);
    }

    static Optional<BigDecimal> number(Formula formula, Facts facts) {
        return typed(formula, facts, BigDecimal.class);
    }

    static Optional<LocalDate> day(Formula formula, Facts facts) {
        return typed(formula, facts, LocalDate.class);
    }

    private static <T> Optional<T> typed(Formula formula, Facts facts, Class<T> type) {
        return compute(formula, facts).map(value -> {
            if (!type.isInstance(value)) {
                throw new IllegalStateException("Formula '" + formula.text() + "' gives " + value + ", not a " + type.getSimpleName());
            }
            return type.cast(value);
        });
    }

    /** @return null for what FEEL calls null or could not work out from the facts */
    private static Object toJava(Val value) {
        if (value instanceof ValNumber number) {
            return number.value().bigDecimal();
        } else if (value instanceof ValBoolean bool) {
            return bool.value();
        } else if (value instanceof ValDate date) {
            return date.value();
        } else if (value instanceof ValString text) {
            return text.value();
        } else if (value instanceof ValList list) {
            return all(list.items().iterator()).stream().map(item -> toJava((Val) item)).toList();
        } else if (value instanceof ValNull$ || value instanceof ValError) {
            return null;
        }
        return value;
    }

    private static camundajar.impl.scala.collection.immutable.List<FunctionProvider> scalaList(FunctionProvider... providers) {
        camundajar.impl.scala.collection.immutable.List<FunctionProvider> list = camundajar.impl.scala.collection.immutable.List$.MODULE$.empty();
        for (int index = providers.length - 1; index >= 0; index--) {
            list = list.$colon$colon(providers[index]);
        }
        return list;
    }

    /**
     * Months from one day to another, both inclusive, each part month in proportion to its calendar days (HS-A33).
     *
     * @return zero when {@code last} lies before {@code first}; six decimals would do, more are kept
     */
    static BigDecimal monthsByCalendarDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return BigDecimal.ZERO;
        }
        YearMonth begin = YearMonth.from(first);
        YearMonth end = YearMonth.from(last);
        if (begin.equals(end)) {
            return share(last.getDayOfMonth() - first.getDayOfMonth() + 1, begin);
        }
        return share(begin.lengthOfMonth() - first.getDayOfMonth() + 1, begin).add(share(last.getDayOfMonth(), end))
                .add(BigDecimal.valueOf(begin.until(end, java.time.temporal.ChronoUnit.MONTHS) - 1));
    }

    private static BigDecimal share(int days, YearMonth month) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL64);
    }

    /** @return number of calendar months that lie completely between the days, both inclusive */
    static int wholeMonths(LocalDate first, LocalDate last) {
        YearMonth from = first.getDayOfMonth() == 1 ? YearMonth.from(first) : YearMonth.from(first).plusMonths(1);
        YearMonth to = last.equals(YearMonth.from(last).atEndOfMonth()) ? YearMonth.from(last) : YearMonth.from(last).minusMonths(1);
        return to.isBefore(from) ? 0 : (int) from.until(to, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    private static final class OwnFunctions extends JavaFunctionProvider {

        /** Farther than any regulation looks; a day beyond it is unknown. */
        private static final BigDecimal FARTHEST = new BigDecimal("20000");

        private static final Map<String, JavaFunction> ALL = Map.ofEntries(
                entry("monthsByCalendarDays", ofDays("first", "last", (first, last) -> number(monthsByCalendarDays(first, last)))),
                entry("wholeMonths", ofDays("first", "last", (first, last) -> number(wholeMonths(first, last)))),
                entry("ageOn", ofDays("birthDate", "day", (born, day) -> number(Period.between(born, day).getYears()))),
                entry("daysBetween", ofDays("first", "last", (first, last) -> number(java.time.temporal.ChronoUnit.DAYS.between(first, last)))),
                entry("addMonths", ofDay("months", LocalDate::plusMonths)),
                entry("addDays", ofDay("days", LocalDate::plusDays)),
                entry("firstOfMonth", ofDay("months", (day, months) -> day.withDayOfMonth(1).plusMonths(months))),
                entry("firstOfPeriod", new JavaFunction(List.of("day", "periods", "anchor", "weeks"), OwnFunctions::firstOfPeriod)),
                entry("firstKnown", new JavaFunction(List.of("list"), given -> firstKnown(given.get(0)))),
                entry("yearOf", partOfDay(LocalDate::getYear)),
                entry("matches", new JavaFunction(List.of("input", "pattern"), given -> given.get(0) instanceof ValString text
                        && given.get(1) instanceof ValString pattern ? ValBoolean.apply(BoundedInterpreter.matches(text.value(), pattern.value()))
                        : ValNull$.MODULE$)),
                entry("monthOf", partOfDay(LocalDate::getMonthValue)),
                entry("dayOf", partOfDay(LocalDate::getDayOfMonth)),
                entry("earliest", new JavaFunction(List.of("dates"), given -> pick(given.get(0), (one, other) -> one.isBefore(other) ? one : other))),
                entry("latest", new JavaFunction(List.of("dates"), given -> pick(given.get(0), (one, other) -> one.isAfter(other) ? one : other))));

        @Override
        public Optional<JavaFunction> resolveFunction(String name) {
            return Optional.ofNullable(ALL.get(name));
        }

        @Override
        public Collection<String> getFunctionNames() {
            return ALL.keySet();
        }

        private static JavaFunction ofDays(String first, String second, java.util.function.BiFunction<LocalDate, LocalDate, Val> answer) {
            Function<List<Val>, Val> call = given -> given.get(0) instanceof ValDate one && given.get(1) instanceof ValDate other
                    ? answer.apply(one.value(), other.value()) : ValNull$.MODULE$;
            return new JavaFunction(List.of(first, second), call);
        }

        private static JavaFunction ofDay(String number, java.util.function.BiFunction<LocalDate, Long, LocalDate> answer) {
            return new JavaFunction(List.of("day", number), given -> given.get(0) instanceof ValDate day && given.get(1) instanceof ValNumber count
                    && count.value().bigDecimal().abs().compareTo(FARTHEST) <= 0
                    ? new ValDate(answer.apply(day.value(), count.value().bigDecimal().longValue())) : ValNull$.MODULE$);
        }

        private static JavaFunction partOfDay(java.util.function.ToIntFunction<LocalDate> part) {
            return new JavaFunction(List.of("day"), given -> given.get(0) instanceof ValDate day ? number(part.applyAsInt(day.value())) : ValNull$.MODULE$);
        }

        /** The first of a list that is not unknown. */
        private static Val firstKnown(Val list) {
            if (list instanceof ValList items) {
                for (Object item : all(items.items().iterator())) {
                    if (!(item instanceof ValNull$)) {
                        return (Val) item;
                    }
                }
            }
            return ValNull$.MODULE$;
        }

        /** First day of the pay period that lies {@code periods} after the one of the day; periods of whole weeks are counted from an anchor. */
        private static Val firstOfPeriod(List<Val> given) {
            if (!(given.get(0) instanceof ValDate day && given.get(1) instanceof ValNumber periods && given.get(2) instanceof ValDate anchor
                    && given.get(3) instanceof ValNumber weeks) || weeks.value().bigDecimal().intValue() < 1
                    || periods.value().bigDecimal().abs().compareTo(FARTHEST) > 0) {
                return ValNull$.MODULE$;
            }
            long length = 7L * weeks.value().bigDecimal().intValue();
            long current = Math.floorDiv(java.time.temporal.ChronoUnit.DAYS.between(anchor.value(), day.value()), length);
            return new ValDate(anchor.value().plusDays((current + periods.value().bigDecimal().longValue()) * length));
        }

        /** Leaves unknown days out, so that an absent end date does not make everything unknown. */
        private static Val pick(Val list, BinaryOperator<LocalDate> better) {
            if (!(list instanceof ValList days)) {
                return ValNull$.MODULE$;
            }
            return all(days.items().iterator()).stream().filter(ValDate.class::isInstance).map(day -> ((ValDate) day).value())
                    .reduce(better).<Val>map(ValDate::new).orElse((Val) ValNull$.MODULE$);
        }

        private static Val number(long value) {
            return number(BigDecimal.valueOf(value));
        }

        private static Val number(BigDecimal value) {
            return new ValNumber(new camundajar.impl.scala.math.BigDecimal(value, MathContext.DECIMAL128));
        }
    }
}
