package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What an event in the career does to a running choice; the first rule of the event that holds counts.
 *
 * @param on   name of the event, such as {@code illness}, {@code hours-changed}, {@code leaving}
 * @param when FEEL over {@code event}, {@code choice} and the person
 * @param step who gets a task, with {@link Then#TASK}, or with {@link Then#RETEST} when the choice no longer fits
 */
public record EventRule(String code, String on, Formula when, Then then, Optional<Step> step, Text text, List<String> rules) {

    /** A source pays less than was counted on; {@code event.kind} is its code, {@code event.value} what it pays in EUR. */
    public static final String SOURCE_LOWER = "source-lower";

    /** What becomes of the choice. */
    public enum Then { CONTINUE, RETEST, END, TASK, SETTLE }

    public EventRule {
        rules = List.copyOf(rules);
    }
}
