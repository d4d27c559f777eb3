package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who has to act before a request can be granted.
 *
 * @param role      who, as identity knows it: {@code manager}, {@code hr}, {@code employer}, {@code employee} …
 * @param when      FEEL over the funded request; whether the step is needed
 * @param byDefault what happens when nobody acts in time, and what the form proposes
 * @param days      calendar days to act, counted from the day after the request; empty when the scheme sets none
 * @param sees      what the person may see of the request beside the applicant; empty means everything
 * @param no        what a no ends
 */
public record Step(String code, String role, Formula when, Default byDefault, Optional<Integer> days, List<String> sees, No no, Text text, List<String> rules) {

    /** What counts when nobody decides. */
    public enum Default { NONE, REFUSE, ALLOW }

    /** What a no ends: the request, or only its use of sources of time, so that the employee may choose other ones (LZ-149). */
    public enum No { REQUEST, OTHER_SOURCE }

    public Step(String code, String role, Formula when, Default byDefault, Optional<Integer> days, List<String> sees, Text text, List<String> rules) {
        this(code, role, when, byDefault, days, sees, No.REQUEST, text, rules);
    }

    public Step {
        sees = List.copyOf(sees);
        rules = List.copyOf(rules);
    }
}
