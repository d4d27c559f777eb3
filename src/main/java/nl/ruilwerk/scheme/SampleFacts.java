package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plausible facts with which a condition is tried once when a pack is read, so that a wrong type is found at the start. */
final class SampleFacts {

    private SampleFacts() {}

    static Map<String, Object> with(Map<String, Object> known) {
        Map<String, Object> facts = new HashMap<>(known);
        LocalDate day = LocalDate.of(2000, 6, 15);
        BigDecimal one = BigDecimal.ONE;
        Map<String, Object> employment = new HashMap<>(Map.of("position", 1, "unit", "A", "contractType", "permanent", "start", day, "weeklyHours", one,
                "fte", one, "monthlySalary", one));
        facts.put("today", day);
        facts.put("judgedOn", day);
        facts.put("received", day);
        facts.put("person", Map.of("name", "A", "birthDate", day, "age", 30));
        facts.put("service", Map.of("start", day, "active", true));
        facts.put("employment", employment);
        facts.put("onStart", employment);
        facts.put("employments", List.of(employment));
        facts.put("undecided", List.of(Map.of("goal", "a", "amount", one, "asked", day)));
        facts.put("participation", Map.of("start", day, "active", true, "firstYear", true));
        facts.put("history", List.of(Map.of("goal", "a", "year", 2000, "amount", one, "kind", "granted", "asked", day, "start", day,
                "end", day, "group", "a")));
        Map<String, Object> source = Map.of("code", "a", "fullValue", one, "balance", one, "used", one, "reserved", one, "free", one, "recurring", one,
                "committed", one, "earned", one, "taken", one);
        Map<String, Object> choice = Map.of("goal", "a", "group", "a", "start", day, "end", day, "award", one, "cost", one, "perMonth", one, "taken", one,
                "months", one, "monthsDone", one);
        facts.put("source", source);
        facts.put("sources", List.of(source));
        facts.put("running", List.of(choice));
        facts.put("absences", List.of(Map.of("kind", "a", "start", day, "end", day, "percent", 100)));
        facts.put("events", List.of(Map.of("on", "a", "kind", "a", "day", day, "until", day)));
        facts.put("choice", choice);
        facts.put("term", Map.of("code", "a", "start", day, "end", day, "months", one, "years", one));
        facts.put("charge", Map.of("amount", one, "perMonth", one));
        facts.put("funding", Map.of("amount", one, "hours", one, "sources", List.of("a")));
        facts.put("together", List.of(Map.of("goal", "a", "group", "a", "cost", one)));
        facts.put("event", Map.of("day", day, "kind", "a", "months", one, "value", one));
        for (String name : List.of("difference", "unitValue", "left", "basis", "share", "reduction", "worked", "owed", "days", "surplus")) {
            facts.put(name, one);
        }
        for (String name : List.of("chosen", "granted", "start", "lastDay")) {
            facts.put(name, day);
        }
        facts.put("request", Map.of("goal", "a", "cost", one, "named", one, "expenseDate", day, "start", day, "costFinal", true));
        facts.put("answers", Map.of());
        facts.put("evidence", Map.of("kind", "a", "date", day, "inName", true, "amount", one));
        facts.put("taxable", one);
        facts.put("wageSum", one);
        facts.put("budget", one);
        return facts;
    }
}
