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
        facts.put("employments", List.of(employment));
        facts.put("participation", Map.of("start", day, "active", true, "firstYear", true));
        facts.put("history", List.of(Map.of("goal", "a", "year", 2000, "amount", one, "kind", "granted")));
        facts.put("source", Map.of("code", "a", "fullValue", one, "used", one, "reserved", one));
        facts.put("request", Map.of("goal", "a", "cost", one, "expenseDate", day));
        facts.put("answers", Map.of());
        facts.put("evidence", Map.of("kind", "a", "date", day, "inName", true, "amount", one));
        facts.put("taxable", one);
        facts.put("wageSum", one);
        facts.put("budget", one);
        return facts;
    }
}
