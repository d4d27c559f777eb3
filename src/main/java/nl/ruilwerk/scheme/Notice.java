package nl.ruilwerk.scheme;

import java.util.List;

/**
 * A consequence that the employee reads before confirming.
 *
 * @param sources source codes for which it is shown; empty means all
 * @param goals   goal codes for which it is shown; empty means all
 * @param shown   FEEL; whether it is shown at all
 */
public record Notice(String code, Text title, Text text, List<String> sources, List<String> goals, Formula shown, List<String> rules, String citation) {

    public Notice {
        sources = List.copyOf(sources);
        goals = goals == null ? List.of() : List.copyOf(goals);
        rules = List.copyOf(rules);
    }
}
