package nl.ruilwerk.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.approval.Task;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskPage;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.approval.TaskState;
import nl.ruilwerk.approval.TaskStep;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The task list in PostgreSQL. Somebody with two roles in two units asks four ordered questions at once, each answered
 * from an index where the last page ended, and takes the first of all; one question for all of them would sort every
 * waiting task.
 */
@Repository
class JdbcTaskList implements TaskList {

    /** Before every key: a page that begins at the beginning. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final UUID NOTHING = new UUID(0, 0);
    private static final int MOST_OWN_TASKS = 50;
    private static final int MOST_PEOPLE_NAMED = 200;

    private final JdbcClient jdbc;
    private final Employers employers;

    JdbcTaskList(JdbcClient jdbc, Employers employers) {
        this.jdbc = jdbc;
        this.employers = employers;
    }

    @Override
    public TaskPage page(Actor actor, TaskScope scope, TaskFilter filter, Optional<TaskPage.From> from, int size) {
        int wanted = Math.max(1, Math.min(size, LONGEST_PAGE));
        Question question = question(actor, scope, filter);
        if (question.branches.isEmpty()) {
            return new TaskPage(List.of(), Optional.empty());
        }
        question.values.put("fromDay", from.map(TaskPage.From::sortOn).orElse(BEGINNING));
        question.values.put("fromId", from.map(TaskPage.From::id).orElse(NOTHING));
        question.values.put("limit", wanted + 1);
        String ids = question.branches.stream()
                .map(where -> "(select id, sort_on from task where " + where
                        + " and (sort_on, id) > (:fromDay, :fromId) order by sort_on, id limit :limit)")
                .collect(Collectors.joining("\nunion all\n"));
        List<TaskLine> lines = jdbc.sql(LINE.formatted("(select id from (" + ids + ") found order by sort_on, id limit :limit)")
                        + " order by task.sort_on, task.id")
                .params(question.values).query((row, number) -> line(row)).list();
        if (lines.size() <= wanted) {
            return new TaskPage(lines, Optional.empty());
        }
        TaskLine last = lines.get(wanted - 1);
        return new TaskPage(lines.subList(0, wanted),
                Optional.of(new TaskPage.From(last.dueOn().orElse(LocalDate.MAX), last.id())));
    }

    @Override
    public int count(Actor actor, TaskScope scope, TaskFilter filter) {
        Question question = question(actor, scope, filter);
        if (question.branches.isEmpty()) {
            return 0;
        }
        String ids = question.branches.stream().map(where -> "(select 1 from task where " + where + " limit " + COUNTED_AT_MOST + ")")
                .collect(Collectors.joining("\nunion all\n"));
        return jdbc.sql("select count(*) from (select 1 from (" + ids + ") found limit " + COUNTED_AT_MOST + ") counted")
                .params(question.values).query(Integer.class).single();
    }

    @Override
    public int count(Actor actor, Role role) {
        TaskFilter filter = TaskFilter.NONE.withRole(role);
        return Math.min(COUNTED_AT_MOST, count(actor, TaskScope.MINE, filter) + count(actor, TaskScope.WAITING, filter));
    }

    @Override
    public Map<String, Object> goals(Actor actor) {
        Map<String, Object> goals = new TreeMap<>();
        for (TaskScope scope : List.of(TaskScope.WAITING, TaskScope.WITH_COLLEAGUES, TaskScope.MINE)) {
            Question question = question(actor, scope, TaskFilter.NONE);
            for (String where : question.branches) {
                // jumps from goal to goal along the index, whatever the number of tasks
                jdbc.sql("""
                        with recursive found as (
                            (select goal, title_figures from task where %1$s and goal is not null order by goal limit 1)
                            union all
                            select later.goal, later.title_figures from found, lateral (
                                select goal, title_figures from task where %1$s and goal > found.goal order by goal limit 1) later
                        )
                        select goal, title_figures from found
                        """.formatted(where)).params(question.values)
                        .query((row, number) -> goals.putIfAbsent(row.getString("goal"),
                                Figures.read(row.getString("title_figures")).getOrDefault("goal", row.getString("goal"))))
                        .list();
            }
        }
        return goals;
    }

    @Override
    public List<TaskLine> assignedTo(Actor actor) {
        return jdbc.sql(LINE.formatted("(select id from task where assigned_to = :person and state = 'OPEN' order by sort_on, id limit "
                        + MOST_OWN_TASKS + ")") + " order by task.sort_on, task.id")
                .param("person", actor.person().value()).query((row, number) -> line(row)).list();
    }

    @Override
    public Optional<TaskLine> find(Actor actor, UUID id) {
        Optional<Task> task = jdbc.sql("select * from task where id = :id and state = 'OPEN'").param("id", id)
                .query((row, number) -> TaskRows.task(row)).optional()
                .filter(found -> found.isFor(actor) && !found.isOwnCaseOf(actor));
        return task.flatMap(found -> jdbc.sql(LINE.formatted("(:id)")).param("id", id).query((row, number) -> line(row)).optional());
    }

    @Override
    public List<TaskStep> ofSubject(UUID subjectId) {
        return jdbc.sql("""
                select form, role, assigned_to, created_at, due_on, state, answered_by, answered_at
                from task where subject_id = :subject order by created_at, id
                """).param("subject", subjectId)
                .query((row, number) -> new TaskStep(row.getString("form"), Role.valueOf(row.getString("role")),
                        TaskRows.person(row, "assigned_to"), TaskRows.instant(row, "created_at").orElseThrow(),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)), TaskState.valueOf(row.getString("state")),
                        TaskRows.person(row, "answered_by"), TaskRows.instant(row, "answered_at"))).list();
    }

    private static final String LINE = """
            select task.*, coalesce(person.given_name || ' ' || person.surname, '') as person_name,
                   colleague.given_name || ' ' || colleague.surname as colleague_name
            from task
            left join person on person.id = task.subject_person
            left join person colleague on colleague.id = task.claimed_by
            where task.id in %s""";

    private static TaskLine line(ResultSet row) throws SQLException {
        Task task = TaskRows.task(row);
        return new TaskLine(task.id(), task.form(), task.kind(), task.subjectId(), task.subjectPerson(),
                row.getString("person_name"), task.role(), task.unit(), task.assignedTo(),
                Figures.read(row.getString("title_figures")), Optional.ofNullable(row.getString("goal")), TaskRows.amount(row),
                TaskRows.texts(row, "doubts"), TaskRows.instant(row, "created_at").orElseThrow(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)), task.claimedBy(),
                Optional.ofNullable(row.getString("colleague_name")), task.claimedAt());
    }

    /** Ordered questions, each with an index of its own, and the values that they name. */
    private record Question(List<String> branches, Map<String, Object> values) {}

    private Question question(Actor actor, TaskScope scope, TaskFilter filter) {
        Question question = new Question(new ArrayList<>(), new HashMap<>());
        question.values.put("me", actor.person().value());
        question.values.put("employer", actor.employer().value());
        String narrowed = narrow(filter, question.values);
        if (scope == TaskScope.MINE) {
            Set<String> roles = actor.roles().stream().map(RoleGrant::role)
                    .filter(role -> filter.role().isEmpty() || filter.role().get() == role).map(Role::name).collect(Collectors.toSet());
            if (roles.isEmpty()) {
                return question;
            }
            question.values.put("roles", roles);
            String byRole = " and role in (:roles)";
            String byUnit = unit(filter, question.values);
            question.branches.add("state = 'OPEN' and assigned_to = :me" + byRole + byUnit + narrowed);
            question.branches.add("state = 'OPEN' and claimed_by = :me and employer_id = :employer and assigned_to is null"
                    + byRole + byUnit + narrowed);
            return question;
        }
        String taken = scope == TaskScope.WAITING
                ? "claimed_by is null and assigned_to is null" : "claimed_by is not null and claimed_by <> :me and assigned_to is null";
        int number = 0;
        for (Queue queue : queues(actor, filter)) {
            question.values.put("role" + number, queue.role.name());
            String unit = "unit is null";
            if (queue.unit.isPresent()) {
                question.values.put("unit" + number, queue.unit.get());
                unit = "unit = :unit" + number;
            }
            question.branches.add("state = 'OPEN' and " + taken + " and employer_id = :employer and role = :role" + number
                    + " and " + unit + " and subject_person is distinct from :me" + narrowed);
            number++;
        }
        return question;
    }

    private record Queue(Role role, Optional<String> unit) {}

    /** Where the actor's tasks wait: a role for the whole employer stands for each of its units, and for cases without one. */
    private Set<Queue> queues(Actor actor, TaskFilter filter) {
        Set<Queue> queues = new LinkedHashSet<>();
        for (RoleGrant grant : actor.roles()) {
            // tasks of employees are assigned, so none of them waits
            if (grant.role() == Role.EMPLOYEE || filter.role().isPresent() && filter.role().get() != grant.role()) {
                continue;
            }
            if (grant.unit().isPresent()) {
                queues.add(new Queue(grant.role(), grant.unit()));
            } else {
                queues.add(new Queue(grant.role(), Optional.empty()));
                employers.get(actor.employer()).units().keySet().forEach(unit -> queues.add(new Queue(grant.role(), Optional.of(unit))));
            }
        }
        queues.removeIf(queue -> filter.unit().isPresent() && !filter.unit().equals(queue.unit));
        return queues;
    }

    private static String unit(TaskFilter filter, Map<String, Object> values) {
        filter.unit().ifPresent(unit -> values.put("unit", unit));
        return filter.unit().isPresent() ? " and unit = :unit" : "";
    }

    /** Looks for the people first: few of them lead straight to their tasks, and none ends the search. */
    private String ofPeople(String text, Map<String, Object> values) {
        values.put("person", text.toLowerCase(Locale.ROOT));
        String people = "select id from person where employer_id = :employer and position(:person in lower(given_name || ' ' || surname)) > 0";
        List<UUID> found = jdbc.sql(people + " limit " + (MOST_PEOPLE_NAMED + 1)).params(values).query(UUID.class).list();
        if (found.isEmpty()) {
            return " and false";
        } else if (found.size() > MOST_PEOPLE_NAMED) {
            return " and subject_person in (" + people + ")";
        }
        values.put("people", found);
        return " and subject_person in (:people)";
    }

    private String narrow(TaskFilter filter, Map<String, Object> values) {
        StringBuilder narrowed = new StringBuilder();
        filter.form().ifPresent(form -> {
            values.put("form", form);
            narrowed.append(" and form = :form");
        });
        filter.goal().ifPresent(goal -> {
            values.put("goal", goal);
            narrowed.append(" and goal = :goal");
        });
        filter.dueBy().ifPresent(day -> {
            values.put("dueBy", day);
            narrowed.append(" and sort_on <= :dueBy");
        });
        filter.person().ifPresent(text -> narrowed.append(ofPeople(text, values)));
        return narrowed.toString();
    }
}
