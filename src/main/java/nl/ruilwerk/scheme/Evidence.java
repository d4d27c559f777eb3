package nl.ruilwerk.scheme;

import java.util.List;

/**
 * A kind of proof that a goal accepts.
 *
 * @param help what must be visible on it, for the employee
 */
public record Evidence(String code, Text name, Text help, List<String> rules) {

    public Evidence {
        rules = List.copyOf(rules);
    }
}
