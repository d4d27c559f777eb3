package nl.ruilwerk.scheme;

import java.util.List;

/** Something that the request still needs before it is complete. */
public record Missing(String code, Text text, List<String> rules) {

    public Missing {
        rules = List.copyOf(rules);
    }
}
