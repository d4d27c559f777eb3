package nl.ruilwerk.scheme;

import java.util.List;

/** An upper limit on what may be exchanged; {@code atMost} is FEEL in EUR, no answer means no limit known. */
public record SourceLimit(String code, Grounds ground, Formula atMost, Text text, Text unknown, List<String> rules, String citation) {

    public SourceLimit {
        rules = List.copyOf(rules);
    }
}
