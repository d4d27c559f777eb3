package nl.ruilwerk.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/**
 * FEEL's functions on regular expressions, made stoppable.
 *
 * <p>The built-in ones match to the end whatever it takes; with what somebody typed as input and a pattern such as
 * {@code (a+)+$} that can be hours. These answer the same and stand before the built-in ones.
 */
final class FeelPatterns extends JavaFunctionProvider {

    private static final List<String> NAMES = List.of("matches", "replace", "split", "extract");

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return resolveFunctions(name).stream().findFirst();
    }

    @Override
    public List<JavaFunction> resolveFunctions(String name) {
        return switch (name) {
            case "matches" -> List.of(
                    function(List.of("input", "pattern"), texts -> matches(texts.get(0), texts.get(1), "")),
                    function(List.of("input", "pattern", "flags"), texts -> matches(texts.get(0), texts.get(1), texts.get(2))));
            case "replace" -> List.of(
                    function(List.of("input", "pattern", "replacement"),
                            texts -> replace(texts.get(0), texts.get(1), texts.get(2), "")),
                    function(List.of("input", "pattern", "replacement", "flags"),
                            texts -> replace(texts.get(0), texts.get(1), texts.get(2), texts.get(3))));
            case "split" -> List.of(function(List.of("string", "delimiter"), texts -> split(texts.get(0), texts.get(1))));
            case "extract" -> List.of(function(List.of("input", "pattern"), texts -> extract(texts.get(0), texts.get(1))));
            default -> List.of();
        };
    }

    @Override
    public Collection<String> getFunctionNames() {
        return NAMES;
    }

    private static JavaFunction function(List<String> parameters, Function<List<String>, Val> answer) {
        return new JavaFunction(parameters, values -> {
            List<String> texts = new ArrayList<>();
            for (Val value : values) {
                if (!(value instanceof ValString text)) {
                    return new ValError("expected texts but found " + value);
                }
                texts.add(text.value());
            }
            try {
                return answer.apply(texts);
            } catch (PatternSyntaxException | IndexOutOfBoundsException invalid) {
                return new ValError("invalid pattern: " + invalid.getMessage());
            }
        });
    }

    private static Val matches(String input, String pattern, String flags) {
        return new ValBoolean(PatiencePattern.matcher(Pattern.compile(pattern, flags(flags)), input).find());
    }

    private static Val replace(String input, String pattern, String replacement, String flags) {
        return new ValString(PatiencePattern.matcher(Pattern.compile(pattern, flags(flags)), input).replaceAll(replacement));
    }

    private static Val split(String input, String delimiter) {
        Matcher matcher = PatiencePattern.matcher(Pattern.compile(delimiter), input);
        List<Val> pieces = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > 0) { // as Pattern.split: no empty piece for an empty match at the start
                pieces.add(new ValString(input.substring(from, matcher.start())));
                from = matcher.end();
            }
        }
        pieces.add(new ValString(input.substring(from)));
        return list(pieces);
    }

    private static Val extract(String input, String pattern) {
        Matcher matcher = PatiencePattern.matcher(Pattern.compile(pattern), input);
        List<Val> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new ValString(matcher.group()));
        }
        return list(found);
    }

    private static Val list(List<Val> values) {
        return new ValList(CollectionConverters.asScala(values).toList());
    }

    private static int flags(String flags) {
        return (flags.contains("s") ? Pattern.DOTALL : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (flags.contains("x") ? Pattern.COMMENTS : 0);
    }
}
