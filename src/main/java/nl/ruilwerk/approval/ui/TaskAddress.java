package nl.ruilwerk.approval.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskScope;

/**
 * What the address of the task list says: which part, narrowed how, which task is open. So a reload, a lost node and
 * the way back show the same.
 */
record TaskAddress(TaskScope scope, Optional<String> form, Optional<String> goal, Optional<String> unit,
                   Optional<String> person, Due due, Optional<UUID> task) {

    /** Choices of the filter on the last day. */
    enum Due {
        ANY, LATE, TODAY, WEEK;

        Optional<LocalDate> by(LocalDate today) {
            return switch (this) {
                case ANY -> Optional.empty();
                case LATE -> Optional.of(today.minusDays(1));
                case TODAY -> Optional.of(today);
                case WEEK -> Optional.of(today.plusDays(7));
            };
        }
    }

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_VALUE = 100;

    static final TaskAddress START = new TaskAddress(TaskScope.WAITING, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Due.ANY, Optional.empty());

    /** Whatever the address says that cannot be understood is left out. */
    static TaskAddress of(QueryParameters parameters) {
        return new TaskAddress(choice(parameters, "part", TaskScope.class).orElse(TaskScope.WAITING), text(parameters, "step"),
                text(parameters, "goal"), text(parameters, "unit"), text(parameters, "person"),
                choice(parameters, "due", Due.class).orElse(Due.ANY), text(parameters, "task").flatMap(TaskAddress::id));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        // said in any case: an address that says nothing begins where work waits
        said.put("part", scope.name());
        form.ifPresent(value -> said.put("step", value));
        goal.ifPresent(value -> said.put("goal", value));
        unit.ifPresent(value -> said.put("unit", value));
        person.ifPresent(value -> said.put("person", value));
        if (due != Due.ANY) {
            said.put("due", due.name());
        }
        task.ifPresent(value -> said.put("task", value.toString()));
        return QueryParameters.simple(said);
    }

    TaskFilter filter(LocalDate today) {
        return new TaskFilter(Optional.empty(), form, goal, unit, person, due.by(today));
    }

    /** @return how many choices narrow the list, the search for a person not counted */
    long narrowed() {
        return Stream.of(form, goal, unit).filter(Optional::isPresent).count() + (due == Due.ANY ? 0 : 1);
    }

    boolean showsTheSameListAs(TaskAddress other) {
        return withTask(Optional.empty()).equals(other.withTask(Optional.empty()));
    }

    TaskAddress withTask(Optional<UUID> other) {
        return new TaskAddress(scope, form, goal, unit, person, due, other);
    }

    TaskAddress withScope(TaskScope other) {
        return new TaskAddress(other, form, goal, unit, person, due, Optional.empty());
    }

    static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<String> text(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(String::strip).filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE);
    }

    private static <E extends Enum<E>> Optional<E> choice(QueryParameters parameters, String name, Class<E> choices) {
        return text(parameters, name).flatMap(value -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value)).findFirst());
    }
}
