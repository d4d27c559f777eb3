package nl.ruilwerk.scheme;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that formulas of a pack may use, by the place where the formula stands.
 *
 * <p>A name outside the vocabulary stops the start: FEEL itself would read it as unknown and go on.
 *
 * @see "docs/scheme-format.md, FEEL vocabulary"
 */
final class Vocabulary {

    /** Where a formula stands, and thus what is known when it is computed. */
    enum Scope { YEAR, PLAN, ENROLMENT, PERSON, SOURCE, MONTH, REQUEST, FUNDED, BALANCE, BUDGET, EVENT, SETTLEMENT, EVIDENCE, NOTICE, TAX, WAGES }

    /** Functions of FEEL and of ours that formulas may call; none that asks for the time or for chance. */
    static final Set<String> FUNCTIONS = Set.of("date", "number", "string", "duration", "years and months duration", "not", "min", "max",
            "sum", "count", "mean", "all", "any", "list contains", "append", "concatenate", "distinct values", "floor", "ceiling", "abs",
            "modulo", "round half up", "round half down", "round half even", "round up", "round down", "decimal", "contains", "starts with",
            "ends with", "matches", "string length", "upper case", "lower case", "get or else", "is empty", "last day of month",
            "monthsByCalendarDays", "wholeMonths", "addMonths", "earliest", "latest", "ageOn", "addDays", "daysBetween", "firstOfMonth",
            "firstOfPeriod", "firstKnown", "yearOf", "monthOf", "dayOf");

    private static final Set<String> PLAN_NAMES = Set.of("year", "start", "end", "goals", "sources");
    private static final Set<String> SERVICE_NAMES = Set.of("start", "end", "active");
    private static final Set<String> EMPLOYMENT_NAMES =
            Set.of("unit", "contractType", "start", "end", "weeklyHours", "fte", "monthlySalary", "position");
    private static final Set<String> HISTORY_NAMES = Set.of("goal", "year", "amount", "kind", "asked", "start", "end", "group");
    private static final Set<String> RUNNING_NAMES = Set.of("goal", "group", "start", "end", "award", "cost", "perMonth", "taken", "months", "monthsDone");
    private static final Set<String> SOURCE_NAMES =
            Set.of("code", "fullValue", "balance", "used", "reserved", "free", "payMonth", "recurring", "committed", "earned", "taken");
    private static final Set<String> TERM_NAMES = Set.of("code", "start", "end", "months", "years");
    private static final Set<String> MONTH_NAMES = Set.of("first", "last", "salary", "sourcesPaid", "grossPay", "weeklyHours", "fte", "age", "number", "instalments");

    private final Map<Scope, Map<String, Set<String>>> known = new EnumMap<>(Scope.class);
    private final Set<String> parameterNames;
    private final Map<String, Set<String>> columns;

    /**
     * @param columns     names of all parameters, with the columns of those that are tables
     * @param attributes  names of further facts by {@code person}, {@code employment} and {@code source}
     * @param definitions names of the definitions that may be used here
     * @param questions   names of the goal's questions, empty outside a goal
     */
    Vocabulary(Map<String, Set<String>> columns, Map<String, Set<String>> attributes, Set<String> definitions, Set<String> questions) {
        Set<String> parameters = columns.keySet();
        this.parameterNames = parameters;
        this.columns = columns;
        Set<String> person = with(Set.of("name", "birthDate", "age"), attributes.getOrDefault("person", Set.of()));
        Set<String> employment = with(EMPLOYMENT_NAMES, attributes.getOrDefault("employment", Set.of()));
        Set<String> source = with(SOURCE_NAMES, attributes.getOrDefault("source", Set.of()));
        Map<String, Set<String>> year = Map.of("plan", PLAN_NAMES);
        Map<String, Set<String>> plan = plus(year, Map.of("parameters", parameters));
        Map<String, Set<String>> people = plus(plan, Map.of("today", Set.of(), "judgedOn", Set.of(), "person", person, "service", SERVICE_NAMES,
                "employment", employment, "employments", employment, "participation", Set.of("start", "end", "active", "firstYear"),
                "history", HISTORY_NAMES, "running", RUNNING_NAMES, "defined", definitions));
        people.put("absences", Set.of("kind", "start", "end", "percent"));
        people.put("events", Set.of("on", "kind", "day", "until"));
        people.put("undecided", Set.of("goal", "amount", "asked"));
        Map<String, Set<String>> request = plus(people, Map.of("request", Set.of("goal", "cost", "named", "expenseDate", "start", "costFinal"), "answers", questions,
                "received", Set.of(), "term", TERM_NAMES, "charge", Set.of("amount", "perMonth"), "sources", source,
                "together", Set.of("goal", "group", "cost")));
        request.put("onStart", employment);
        Map<String, Set<String>> funded = plus(request, Map.of("funding", Set.of("amount", "hours", "sources")));
        known.put(Scope.YEAR, year);
        known.put(Scope.PLAN, plan);
        known.put(Scope.NOTICE, funded);
        known.put(Scope.PERSON, people);
        known.put(Scope.ENROLMENT, plus(people, Map.of("received", Set.of())));
        known.put(Scope.SOURCE, plus(people, Map.of("source", source, "received", Set.of(), "start", Set.of())));
        known.put(Scope.MONTH, plus(people, Map.of("month", with(MONTH_NAMES, Set.of("parameters")))));
        known.put(Scope.REQUEST, request);
        known.put(Scope.FUNDED, funded);
        known.put(Scope.BALANCE, plus(funded, Map.of("difference", Set.of(), "unitValue", Set.of())));
        known.put(Scope.BUDGET, plus(people, Map.of("source", source, "chosen", Set.of(), "granted", Set.of(), "left", Set.of(), "basis", Set.of(),
                "share", Set.of(), "reduction", Set.of(), "worked", Set.of())));
        known.put(Scope.EVENT, plus(people, Map.of("event", Set.of("day", "kind", "months", "value"), "choice", RUNNING_NAMES)));
        known.put(Scope.SETTLEMENT, plus(people, Map.of("choice", RUNNING_NAMES, "owed", Set.of(), "days", Set.of(), "surplus", Set.of(), "lastDay", Set.of())));
        known.put(Scope.EVIDENCE, plus(request, Map.of("evidence", Set.of("kind", "date", "inName", "amount"))));
        known.put(Scope.TAX, plus(plan, Map.of("taxable", Set.of())));
        known.put(Scope.WAGES, plus(plan, Map.of("wageSum", Set.of(), "budget", Set.of())));
    }

    boolean knows(Scope scope, String root) {
        return known.get(scope).containsKey(root);
    }

    /** @return names below a root; empty when the root is a plain value */
    Set<String> below(Scope scope, String root) {
        return known.get(scope).getOrDefault(root, Set.of());
    }

    /** @return columns of a parameter that is a table; empty for any other */
    Set<String> columns(String parameter) {
        return columns.getOrDefault(parameter, Set.of());
    }

    Set<String> parameterNames() {
        return parameterNames;
    }

    /** @return the names that formulas of the scope may begin with, sorted */
    Set<String> roots(Scope scope) {
        return new TreeSet<>(known.get(scope).keySet());
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Map<String, Set<String>> plus(Map<String, Set<String>> some, Map<String, Set<String>> more) {
        Map<String, Set<String>> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
