package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks from dated values the one that is valid on a day. */
final class DatedParameters {

    private DatedParameters() {}

    static Optional<Parameter> on(List<Parameter> dated, LocalDate day) {
        return dated.stream()
                .filter(parameter -> !day.isBefore(parameter.validFrom()) && parameter.validTo().map(last -> !day.isAfter(last)).orElse(true))
                .findFirst();
    }

    /** @return every name with its value on that day; a name without a value has null, which FEEL reads as unknown */
    static Map<String, Object> valuesOn(Map<String, List<Parameter>> all, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        all.forEach((name, dated) -> values.put(name, on(dated, day).flatMap(Parameter::value).orElse(null)));
        return values;
    }
}
