package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A step that this request needs.
 *
 * @param sees what the person may see of the request beside the applicant; empty means everything
 */
public record NeededStep(String code, String role, Step.Default byDefault, Optional<Integer> days, List<String> sees, Text text, List<String> rules) {

    public NeededStep {
        sees = List.copyOf(sees);
        rules = List.copyOf(rules);
    }

    static NeededStep of(Step step) {
        return new NeededStep(step.code(), step.role(), step.byDefault(), step.days(), step.sees(), step.text(), step.rules());
    }
}
