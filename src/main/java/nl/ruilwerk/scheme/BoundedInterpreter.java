package nl.ruilwerk.scheme;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Computes FEEL with a limit on the work of one formula, counted in steps and not in time, so that the same facts always give the same answer.
 *
 * <p>A formula that is cheap on the facts of one person can be dear on those of another, so the limit holds while people work and not only
 * when a pack is read. What grows in a single step is bounded too: numbers, texts, lists, patterns.
 */
final class BoundedInterpreter extends FeelInterpreter {

    /** A few hundred steps are much for a rule; this many take less than a second. */
    static final int MOST_STEPS = 200_000;

    /** Digits before or after the point that no amount, number of hours or rate has. */
    private static final int MOST_DIGITS = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 2_000;
    private static final int LONGEST_PATTERN = 200;

    private static final ThreadLocal<int[]> STEPS = ThreadLocal.withInitial(() -> new int[1]);

    /** A formula that asks for more than it may. */
    static final class TooCostlyException extends IllegalStateException {
        TooCostlyException(String what) {
            super(what);
        }
    }

    BoundedInterpreter() {
        super(ValueMapper.defaultValueMapper());
    }

    /** Begins a formula: the steps of the one before do not count. */
    static void begin() {
        STEPS.get()[0] = 0;
    }

    private static void spend(int steps) {
        int[] spent = STEPS.get();
        spent[0] += steps;
        if (spent[0] > MOST_STEPS) {
            throw new TooCostlyException("takes more than " + MOST_STEPS + " steps");
        }
    }

    @Override
    public Val eval(Exp expression, EvalContext context) {
        spend(1);
        Val value = super.eval(expression, context);
        if (value instanceof ValNumber number) {
            java.math.BigDecimal exact = number.value().bigDecimal();
            if (exact.precision() - (long) exact.scale() > MOST_DIGITS || exact.scale() > 10 * MOST_DIGITS) {
                throw new TooCostlyException("gives a number of more than " + MOST_DIGITS + " digits");
            }
        } else if (value instanceof ValString text) {
            if (text.value().length() > LONGEST_TEXT) {
                throw new TooCostlyException("gives a text of more than " + LONGEST_TEXT + " characters");
            }
            spend(text.value().length() / 10);
        } else if (value instanceof ValList list) {
            int size = list.items().size();
            if (size > LONGEST_LIST) {
                throw new TooCostlyException("gives a list of more than " + LONGEST_LIST + " items");
            }
            spend(size / 10);
        }
        return value;
    }

    /**
     * Whether the pattern is found in the text; each character that is looked at counts, for a pattern can try a text in more ways than it has
     * characters.
     *
     * @throws TooCostlyException if the search tries too much
     */
    static boolean matches(String text, String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new TooCostlyException("has a pattern of more than " + LONGEST_PATTERN + " characters");
        }
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).find();
        } catch (PatternSyntaxException | StackOverflowError wrong) {
            throw new TooCostlyException("has a pattern that cannot be used");
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            spend(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end));
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
