package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/**
 * The formulas of a pack while it is read: parsed once, tried on sample facts, and computed where the plan year alone decides.
 */
final class PackFormulas {

    private static final int LONGEST_TABLE = 60_000;

    private final Map<String, Formula> parsed = new HashMap<>();
    private Vocabulary vocabulary;
    private Facts facts = Facts.of(Map.of());
    private Facts sample = facts;

    /** From now on formulas may use these names. */
    void use(Vocabulary words) {
        this.vocabulary = words;
    }

    /** From now on these facts are known: the plan year, and the parameters once they are read. */
    void know(Map<String, Object> values) {
        facts = Facts.of(values);
        sample = Facts.of(SampleFacts.with(values));
    }

    Formula formula(Part part, String key, Scope scope) {
        return parse(part, key, part.text(key).strip(), scope);
    }

    Optional<Formula> formulaIf(Part part, String key, Scope scope) {
        return part.has(key) ? Optional.of(formula(part, key, scope)) : Optional.empty();
    }

    /** @return a formula that is always true */
    Formula always(Part part) {
        return parse(part, "", "true", Scope.YEAR);
    }

    /** @return a formula that the format itself gives where a pack says nothing */
    Formula fixedText(Part part, String text, Scope scope) {
        return parse(part, "", text, scope);
    }

    /** A decision table as a formula; each cell is checked where it stands. */
    Formula table(DecisionTable table, Faults faults, Scope scope) {
        String remembered = table.file() + "\n" + scope;
        Formula done = parsed.get(remembered);
        if (done != null) {
            return done;
        }
        boolean usable = true;
        for (DecisionTable.Cell input : table.inputs()) {
            usable &= isFeel(table.file(), input.text(), input, scope, faults);
        }
        for (DecisionTable.Row row : table.rows()) {
            for (int input = 0; usable && input < row.tests().size(); input++) {
                DecisionTable.Cell test = row.tests().get(input);
                usable &= test.any() || isFeel(table.file(), table.test(input, test), test, scope, faults);
            }
            usable &= isFeel(table.file(), row.answer().text(), row.answer(), scope, faults);
        }
        Formula formula;
        try {
            formula = Feel.parse(usable ? table.feel() : "null", scope, vocabulary, LONGEST_TABLE);
        } catch (Feel.FormulaFault fault) {
            faults.add(table.file(), table.line(), fault.getMessage(), fault.right());
            throw new BrokenPackException(table.file(), faults.all());
        }
        parsed.put(remembered, formula);
        return formula;
    }

    private boolean isFeel(String file, String text, DecisionTable.Cell cell, Scope scope, Faults faults) {
        try {
            Feel.parse(text, scope, vocabulary);
            return true;
        } catch (Feel.FormulaFault fault) {
            faults.add(file, cell.line(), fault.getMessage(), fault.right());
            return false;
        }
    }

    private Formula parse(Part part, String key, String text, Scope scope) {
        // goals have names of their own, so the file belongs to the key
        String remembered = part.file() + "\n" + scope + "\n" + text;
        Formula done = parsed.get(remembered);
        if (done != null) {
            return done;
        }
        Formula formula;
        try {
            formula = Feel.parse(text.isEmpty() ? "null" : text, scope, vocabulary);
        } catch (Feel.FormulaFault fault) {
            part.fault(key, fault.getMessage(), fault.right());
            // one that answers nothing brings no faults after this one
            formula = parse(part, key, "null", scope);
        }
        parsed.put(remembered, formula);
        return formula;
    }

    /** A formula that must answer true or false when everything is known. */
    Formula truth(Part part, String key, Scope scope) {
        return trial(part, key, formula(part, key, scope), Boolean.class, "not true or false", "a comparison");
    }

    Formula truthOrAlways(Part part, String key, Scope scope) {
        return part.has(key) ? truth(part, key, scope) : always(part);
    }

    /** A formula that must give a number when everything is known. */
    Optional<Formula> amountIf(Part part, String key, Scope scope) {
        return formulaIf(part, key, scope).map(formula -> trial(part, key, formula, BigDecimal.class, "not a number", "a number"));
    }

    /** A formula that must give a day when everything is known. */
    Optional<Formula> dayIf(Part part, String key, Scope scope) {
        return formulaIf(part, key, scope).map(formula -> trial(part, key, formula, LocalDate.class, "not a day", "a day"));
    }

    private Formula trial(Part part, String key, Formula formula, Class<?> type, String wrong, String right) {
        Object tried;
        try {
            tried = Feel.compute(formula, sample).orElse(null);
        } catch (IllegalStateException failed) {
            part.fault(key, failed.getMessage(), "a formula that can be computed");
            return always(part);
        }
        if (tried != null && !type.isInstance(tried)) {
            part.fault(key, "'" + formula.text() + "' gives " + tried + ", " + wrong, right);
        }
        return formula;
    }

    Optional<LocalDate> day(Part part, String key) {
        return compute(part, key, formula(part, key, Scope.PLAN), LocalDate.class);
    }

    Optional<LocalDate> dayIf(Part part, String key) {
        return part.has(key) ? day(part, key) : Optional.empty();
    }

    BigDecimal number(Part part, String key) {
        Optional<BigDecimal> number = compute(part, key, formula(part, key, Scope.PLAN), BigDecimal.class);
        if (number.isEmpty()) {
            part.fault(key, "'" + part.text(key) + "' gives no number", "a number, or FEEL that gives one for every plan year");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    Optional<Integer> wholeIf(Part part, String key) {
        return part.has(key) ? Optional.of(number(part, key).intValue()) : Optional.empty();
    }

    /** @return the amount when it is the same for everybody, nothing when it depends on the person */
    Optional<Money> fixed(Part part, String key, Formula formula) {
        return compute(part, key, formula, BigDecimal.class).map(amount -> {
            if (!Money.isValid(amount) || amount.signum() < 0) {
                part.fault(key, "'" + amount + "' is not an amount in EUR", "zero or more, two decimals");
                return Money.ZERO;
            }
            return Money.of(amount);
        });
    }

    <T> Optional<T> compute(Part part, String key, Formula formula, Class<T> type) {
        Object value;
        try {
            value = Feel.compute(formula, facts).orElse(null);
        } catch (IllegalStateException failed) {
            part.fault(key, failed.getMessage(), "a formula that can be computed");
            return Optional.empty();
        }
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            part.fault(key, "'" + formula.text() + "' gives " + value, "a value of type " + type.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }
}
