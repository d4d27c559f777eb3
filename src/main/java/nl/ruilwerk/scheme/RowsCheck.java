package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.scheme.DecisionTable.Cell;
import nl.ruilwerk.scheme.DecisionTable.Hit;
import nl.ruilwerk.scheme.DecisionTable.Row;
import nl.ruilwerk.scheme.PackReader.ReadPack;

/** Rows that are never reached, and rows of which two hold where one alone may. */
final class RowsCheck {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>) *(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern BETWEEN = Pattern.compile("([\\[(\\]]) *(-?\\d+(?:\\.\\d+)?) *\\.\\. *(-?\\d+(?:\\.\\d+)?) *([\\])\\[])");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"( *, *\"[^\"]*\")*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private RowsCheck() {}

    static List<SchemeFinding> of(ReadPack pack) {
        List<SchemeFinding> found = new ArrayList<>();
        pack.tables().forEach(table -> table(table, found));
        Part enrolment = pack.parts().get("enrolment.yaml");
        if (enrolment != null) {
            boolean closed = false;
            for (Part route : enrolment.parts("routes")) {
                if (closed) {
                    found.add(SchemeFinding.warning("enrolment.yaml", route.line(), "route '" + route.text("code") + "' is never reached: one before it always holds",
                            "the route for everybody as the last one"));
                }
                closed |= route.text("when").strip().equals("true");
            }
        }
        return found;
    }

    private static void table(DecisionTable table, List<SchemeFinding> found) {
        for (int later = 1; later < table.rows().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Row row = table.rows().get(later);
                Row before = table.rows().get(earlier);
                if (table.hit() == Hit.FIRST && covers(before, row)) {
                    found.add(SchemeFinding.warning(table.file(), row.answer().line(), "row " + (later + 1) + " is never reached: row " + (earlier + 1) + " holds whenever it does",
                            "the row for everything else as the last one"));
                    break;
                }
                if (table.hit() == Hit.UNIQUE && overlaps(before, row)) {
                    found.add(SchemeFinding.error(table.file(), row.answer().line(), "rows " + (earlier + 1) + " and " + (later + 1) + " can hold at once",
                            "rows that exclude each other, or hit policy FIRST"));
                }
            }
        }
    }

    private static boolean covers(Row wide, Row narrow) {
        for (int input = 0; input < wide.tests().size(); input++) {
            Cell test = wide.tests().get(input);
            if (!test.any() && !test.text().equals(narrow.tests().get(input).text())) {
                return false;
            }
        }
        return true;
    }

    /** Told only when it is certain: words and numbers are compared, anything else counts as different. */
    private static boolean overlaps(Row one, Row other) {
        for (int input = 0; input < one.tests().size(); input++) {
            Cell left = one.tests().get(input);
            Cell right = other.tests().get(input);
            if (left.any() || right.any() || left.text().equals(right.text())) {
                continue;
            }
            boolean meet = words(left).flatMap(some -> words(right).map(more -> some.stream().anyMatch(more::contains)))
                    .or(() -> range(left).flatMap(some -> range(right).map(some::meets))).orElse(false);
            if (!meet) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Set<String>> words(Cell cell) {
        return WORDS.matcher(cell.text()).matches() ? Optional.of(new TreeSet<>(Arrays.asList(cell.text().split(" *, *")))) : Optional.empty();
    }

    /** Numbers between two bounds; an absent bound is none. */
    private record Range(Optional<BigDecimal> low, boolean withLow, Optional<BigDecimal> high, boolean withHigh) {

        boolean meets(Range other) {
            return !isBelow(other) && !other.isBelow(this);
        }

        private boolean isBelow(Range other) {
            if (high.isEmpty() || other.low.isEmpty()) {
                return false;
            }
            int compared = high.get().compareTo(other.low.get());
            return compared < 0 || compared == 0 && !(withHigh && other.withLow);
        }
    }

    private static Optional<Range> range(Cell cell) {
        Matcher compared = COMPARED.matcher(cell.text());
        if (compared.matches()) {
            BigDecimal bound = new BigDecimal(compared.group(2));
            boolean with = compared.group(1).endsWith("=");
            return Optional.of(compared.group(1).startsWith("<") ? new Range(Optional.empty(), false, Optional.of(bound), with)
                    : new Range(Optional.of(bound), with, Optional.empty(), false));
        }
        Matcher between = BETWEEN.matcher(cell.text());
        if (between.matches()) {
            return Optional.of(new Range(Optional.of(new BigDecimal(between.group(2))), between.group(1).equals("["),
                    Optional.of(new BigDecimal(between.group(3))), between.group(4).equals("]")));
        }
        return NUMBER.matcher(cell.text()).matches()
                ? Optional.of(new Range(Optional.of(new BigDecimal(cell.text())), true, Optional.of(new BigDecimal(cell.text())), true)) : Optional.empty();
    }
}
