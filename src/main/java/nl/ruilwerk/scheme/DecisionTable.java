package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision table of a pack, from a DMN file: an owner draws it in a modeler, and it becomes one FEEL expression, so that it is bounded and
 * checked like every other formula.
 *
 * @param file   path inside the pack
 * @param id     name by which formulas know the answer, as {@code defined.<id>}
 * @param hit    what happens when several rows hold
 * @param inputs FEEL of each column that is looked at
 * @see "docs/scheme-format.md, Decision table"
 */
record DecisionTable(String file, String id, int line, Hit hit, List<Cell> inputs, List<Row> rows) {

    /** One row alone may hold, the first that holds counts, or the answers of all that hold are added. */
    enum Hit { UNIQUE, FIRST, COLLECT_SUM }

    /** FEEL as it stands in the file, and where. */
    record Cell(String text, int line) {

        /** @return whether the cell says that anything will do */
        boolean any() {
            return text.isEmpty() || text.equals("-");
        }
    }

    /** @param tests one per input */
    record Row(List<Cell> tests, Cell answer) {

        Row {
            tests = List.copyOf(tests);
        }

        boolean always() {
            return tests.stream().allMatch(Cell::any);
        }
    }

    DecisionTable {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /** @return FEEL that is true when this cell holds */
    String test(int input, Cell cell) {
        String text = cell.text();
        boolean not = text.startsWith("not(") && text.endsWith(")");
        String inside = "(" + inputs.get(input).text() + ") in (" + (not ? text.substring(4, text.length() - 1) : text) + ")";
        return not ? "not(" + inside + ")" : inside;
    }

    /** @return FEEL that gives the answer of the table; null when no row holds, or nought for a sum */
    String feel() {
        List<String> answers = new ArrayList<>();
        for (Row row : rows) {
            List<String> tests = new ArrayList<>();
            for (int input = 0; input < inputs.size(); input++) {
                if (!row.tests().get(input).any()) {
                    tests.add(test(input, row.tests().get(input)));
                }
            }
            String when = tests.isEmpty() ? "true" : String.join(" and ", tests);
            answers.add("if " + when + " then (" + row.answer().text() + ") else " + (hit == Hit.COLLECT_SUM ? "0" : "null"));
        }
        return (hit == Hit.COLLECT_SUM ? "sum" : "firstKnown") + "([" + String.join(", ", answers) + "])";
    }
}
