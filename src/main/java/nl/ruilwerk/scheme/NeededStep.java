package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A step that this request needs.
 *
 * @param sees what the person may see of the request beside the applicant; empty means everything
 * @param no   what a no ends
 */
public record NeededStep(String code, String role, Step.Default byDefault, Optional<Integer> days, List<String> sees, Step.No no, Text text, List<String> rules) {

    NeededStep(String code, String role, Step.Default byDefault, Optional<Integer> days, List<String> sees, Text text, List<String> rules) {
        this(code, role, byDefault, days, sees, Step.No.REQUEST, text, rules);
    }

    public NeededStep {
        // steps stored before a no could end a source alone
        no = no == null ? Step.No.REQUEST : no;
        sees = List.copyOf(sees);
        rules = List.copyOf(rules);
    }

    static NeededStep of(Step step) {
        return new NeededStep(step.code(), step.role(), step.byDefault(), step.days(), step.sees(), step.no(), step.text(), step.rules());
    }
}
