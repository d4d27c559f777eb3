package nl.ruilwerk.approval;

import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.identity.Role;

/**
 * What narrows the task list. Everything that is empty narrows nothing.
 *
 * @param role   one of the roles of whoever asks; another one finds nothing
 * @param form   id of the step
 * @param goal   code of the goal
 * @param unit   code of the unit
 * @param person part of the name of the person of the case, in any case
 * @param dueBy  last day by which it is due, inclusive
 */
public record TaskFilter(Optional<Role> role, Optional<String> form, Optional<String> goal, Optional<String> unit,
                         Optional<String> person, Optional<LocalDate> dueBy) {

    public static final TaskFilter NONE = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public TaskFilter {
        person = person.map(String::strip).filter(text -> !text.isEmpty());
    }

    public TaskFilter withRole(Role wanted) {
        return new TaskFilter(Optional.of(wanted), form, goal, unit, person, dueBy);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
