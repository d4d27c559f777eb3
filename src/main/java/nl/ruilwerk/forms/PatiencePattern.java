package nl.ruilwerk.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches regular expressions so that a {@link TimeLimit} can stop one that backtracks without end. */
final class PatiencePattern {

    private PatiencePattern() {}

    static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new Stoppable(text));
    }

    /** Looks whether its thread was told to stop each time a character is read, which every backtracking step does. */
    private record Stoppable(CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (Thread.currentThread().isInterrupted()) {
                throw new StoppedException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Stoppable(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static final class StoppedException extends RuntimeException {

        StoppedException() {
            super("stopped while matching a pattern");
        }
    }
}
