package nl.ruilwerk.scheme;

import java.util.List;

/** A statement that the employee ticks; a request without it is incomplete. */
public record Declaration(String code, Text text, List<String> rules) {

    public Declaration {
        rules = List.copyOf(rules);
    }
}
