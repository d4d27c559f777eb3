package nl.ruilwerk.scheme;

import java.util.List;

/**
 * A fact about the expense that only the employee knows; asked by the goal's form, read by its conditions.
 *
 * @param name    name in FEEL: {@code answers.<name>}
 * @param type    {@code boolean}, {@code text}, {@code number}, {@code date} or {@code choice}
 * @param options for a choice: codes in the order shown
 */
public record Question(String name, String type, Text label, Text help, List<Option> options, List<String> rules) {

    /** One answer of a choice. */
    public record Option(String code, Text name) {}

    public Question {
        options = List.copyOf(options);
        rules = List.copyOf(rules);
    }
}
