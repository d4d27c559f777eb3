package nl.ruilwerk.enrolment;

import java.util.Map;
import nl.ruilwerk.scheme.Edition;

/**
 * What participants together mean to do in a plan year.
 *
 * @param sheets how many of them stated it
 * @param people by code of the goal, how many mean to exchange something for it
 */
public record IntendedGoals(Edition edition, int sheets, Map<String, Integer> people) {

    public IntendedGoals {
        people = Map.copyOf(people);
    }
}
