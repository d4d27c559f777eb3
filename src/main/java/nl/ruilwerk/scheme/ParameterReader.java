package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads {@code parameters.yaml}: every figure with its days of effect. */
final class ParameterReader {

    private final PackFormulas formulas;

    ParameterReader(PackFormulas formulas) {
        this.formulas = formulas;
    }

    Map<String, List<Parameter>> read(Part file) {
        Map<String, List<Parameter>> all = new TreeMap<>();
        for (Part part : file.parts("parameters")) {
            String name = part.text("name");
            if (!name.matches("[a-z][A-Za-z0-9_]*")) {
                part.fault("name", "'" + name + "' is not a name for formulas", "letters, digits and underscores");
            }
            List<String> rules = part.list("rules");
            String cite = part.textIf("cite").orElse("");
            List<Parameter> dated = values(part, name, rules, cite);
            boolean toBeSet = part.yes("to-be-set", false);
            if (dated.isEmpty() && !toBeSet) {
                part.fault("values", "'" + name + "' has no value", "a line under 'values', or 'to-be-set: true'");
            }
            if (!dated.isEmpty() && toBeSet) {
                part.fault("to-be-set", "'" + name + "' has a value and is still to be set", "one of the two");
            }
            if (rules.isEmpty() && cite.isEmpty()) {
                part.fault("name", "'" + name + "' has no rule and no citation", "a line 'rules: […]' or 'cite: …'");
            }
            if (all.put(name, dated) != null) {
                part.fault("name", "parameter '" + name + "' stands twice", "each parameter once");
            }
            part.done();
        }
        return all;
    }

    private List<Parameter> values(Part part, String name, List<String> rules, String cite) {
        String unit = part.text("unit");
        Text text = part.words("text");
        List<Parameter> dated = new ArrayList<>();
        List<Part> values = part.parts("values");
        for (int index = 0; index < values.size(); index++) {
            Part value = values.get(index);
            LocalDate from = calendarDay(value, "from");
            Optional<LocalDate> to = value.has("to") ? Optional.of(calendarDay(value, "to")) : Optional.empty();
            Optional<LocalDate> next = index + 1 < values.size() ? Optional.of(calendarDay(values.get(index + 1), "from")) : Optional.empty();
            if (next.isPresent() && !next.get().isAfter(from)) {
                values.get(index + 1).fault("from", "value from " + next.get() + " does not come after " + from, "values in order of time");
            }
            if (to.isPresent() && next.isPresent() && !to.get().isBefore(next.get())) {
                value.fault("to", "value ends on " + to.get() + ", after the next begins", "an end before " + next.get());
            }
            Optional<LocalDate> end = to.isPresent() ? to : next.map(day -> day.minusDays(1));
            dated.add(new Parameter(name, unit, text, value(value, unit), from, end, rules, value.textIf("cite").orElse(cite),
                    value.yes("by-law", false)));
            value.done();
        }
        return dated;
    }

    private Optional<Object> value(Part part, String unit) {
        if (unit.equals("table")) {
            return part.partIf("table").map(ParameterReader::table);
        }
        if (unit.equals("list")) {
            return Optional.of(part.list("list"));
        }
        if (unit.equals("text")) {
            return Optional.of(part.text("value"));
        }
        Object value = formulas.compute(part, "value", formulas.formula(part, "value", Scope.YEAR), Object.class).orElse(null);
        boolean right = switch (unit) {
            case "date" -> value instanceof LocalDate;
            case "switch" -> value instanceof Boolean;
            case "EUR" -> value instanceof BigDecimal number && Money.isValid(number);
            case "percent", "fraction", "days", "months", "month", "years", "number", "participants", "hours" -> value instanceof BigDecimal;
            default -> {
                part.fault("value", "unit '" + unit + "' is not known", "EUR, percent, fraction, days, months, month, years, number, participants, hours, date, switch, text, list or table");
                yield true;
            }
        };
        if (!right) {
            part.fault("value", "'" + value + "' is not a value in " + unit, unit.equals("date") ? "FEEL such as date(plan.year, 11, 1)" : "a value in " + unit);
        }
        return Optional.ofNullable(value);
    }

    private static Object table(Part table) {
        Map<String, Object> read = new HashMap<>();
        for (String key : table.keys()) {
            if (key.equals("rows")) {
                read.put("rows", table.parts("rows").stream().map(row -> {
                    Map<String, Object> cells = new HashMap<>();
                    for (String column : row.keys()) {
                        try {
                            cells.put(column, new BigDecimal(row.text(column)));
                        } catch (NumberFormatException text) {
                            cells.put(column, row.text(column));
                        }
                    }
                    return (Object) cells;
                }).toList());
            } else {
                read.put(key, table.text(key));
            }
        }
        return read;
    }

    static LocalDate calendarDay(Part part, String key) {
        try {
            return LocalDate.parse(part.text(key));
        } catch (DateTimeException wrong) {
            part.fault(key, "'" + part.text(key) + "' is not a day", "a day such as 2026-01-01");
            return LocalDate.EPOCH;
        }
    }
}
