package nl.ruilwerk.scheme;

import java.util.List;

/**
 * A consequence that the employee reads before confirming.
 *
 * @param sources source codes for which it is shown; empty means all
 * @param shown   FEEL; whether it is shown at all
 */
public record Notice(String code, Text title, Text text, List<String> sources, Formula shown, List<String> rules, String citation) {

    public Notice {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }
}
