package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.feed.FeedPlan.Balance;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.Row;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelChanges;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.money.Money;

/** Where the comparison of one file is written down: outcomes, problems, changes; and what every kind of row must pass. */
final class PlanSheet {

    private final FeedTable table;
    private final LocalDate asOf;
    private final KnownFacts known;
    private final FeedProblems problems = new FeedProblems();
    private final List<Row> rows = new ArrayList<>();
    private final PersonnelChanges changes = new PersonnelChanges();
    private final List<Balance> balances = new ArrayList<>();
    private final Map<Object, Integer> keys = new HashMap<>();
    private final Set<PersonId> seen = new HashSet<>();
    private final Map<String, String> headers = new HashMap<>();

    PlanSheet(FeedTable table, LocalDate asOf, KnownFacts known) {
        this.table = table;
        this.asOf = asOf;
        this.known = known;
        problems.addAll(table.problems());
        table.headers().forEach((column, header) -> headers.put(column.name(), header));
    }

    LocalDate asOf() {
        return asOf;
    }

    PersonnelChanges changes() {
        return changes;
    }

    void add(Balance balance) {
        balances.add(balance);
    }

    /** @return false if the row names another employer */
    boolean isOurs(FeedRow row) {
        if (row.has("employer") && !row.text("employer").equals(known.employer().code())) {
            problem(row, "employer", row.text("employer"), Code.OTHER_EMPLOYER, Map.of("employer", known.employer().code()));
            return false;
        }
        return true;
    }

    /** @return the person of the row; empty, with the problem written down, for another employer's or nobody */
    Optional<StatedPerson> person(FeedRow row) {
        if (!isOurs(row) || !row.has("employee_number")) {
            return Optional.empty();
        }
        StatedPerson person = known.people().get(row.text("employee_number"));
        if (person == null) {
            problem(row, "employee_number", row.text("employee_number"), Code.UNKNOWN_PERSON);
            return Optional.empty();
        }
        seen.add(person.id());
        return Optional.of(person);
    }

    /** @return false, with the problem written down, if another row of the file has the key */
    boolean isFirst(FeedRow row, String column, Object key) {
        Integer before = keys.putIfAbsent(key, row.line());
        if (before != null) {
            problem(row, column, row.values().getOrDefault(column, ""), Code.DUPLICATE_KEY, Map.of("line", String.valueOf(before)));
        }
        return before == null;
    }

    void problem(FeedRow row, String column, Object value, Code code) {
        problem(row, column, value, code, Map.of());
    }

    void problem(FeedRow row, String column, Object value, Code code, Map<String, String> figures) {
        problems.add(row.line(), headers.getOrDefault(column, column), shown(value), code, figures);
    }

    void outcome(FeedRow row, PersonId person, RowOutcome outcome, List<FieldChange> changed) {
        seen.add(person);
        rows.add(new Row(row.line(), row.text("employee_number"), Optional.of(person), outcome,
                changed.stream().map(each -> new FieldChange(headers.getOrDefault(each.column(), each.column()), each.before(), each.after())).toList()));
    }

    /** Adds the change to the list if there is one. */
    static void compare(List<FieldChange> changed, String column, Object before, Object after) {
        if (!isSame(before, after)) {
            changed.add(new FieldChange(column, shown(before), shown(after)));
        }
    }

    /** Numbers are the same whatever their decimals. */
    static boolean isSame(Object before, Object after) {
        if (before instanceof Optional<?> one && after instanceof Optional<?> other) {
            return isSame(one.orElse(null), other.orElse(null));
        } else if (before instanceof Number one && after instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(before, after);
    }

    static String shown(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(PlanSheet::shown).orElse("");
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value instanceof Money amount ? amount.amount().toPlainString() : value.toString();
    }

    /** @return whether a file of a later day spoke of it */
    boolean isOlder(Optional<LocalDate> statedOn) {
        return statedOn.filter(day -> day.isAfter(asOf)).isPresent();
    }

    /** @return the later of the two days */
    Optional<LocalDate> statedNow(Optional<LocalDate> before) {
        return Optional.of(before.filter(day -> day.isAfter(asOf)).orElse(asOf));
    }

    FeedPlan finished() {
        boolean wholeStaff = table.kind() == FeedKind.PEOPLE || table.kind() == FeedKind.EMPLOYMENTS;
        int missing = !wholeStaff ? 0 : (int) known.employments().stream().filter(job -> job.runsOn(asOf)).map(StatedEmployment::person).distinct()
                .filter(person -> !seen.contains(person)).count();
        return new FeedPlan(table.kind(), asOf, table.style(), rows.stream().sorted(Comparator.comparingInt(Row::line)).toList(), problems.list(),
                problems.count(), missing, changes, balances);
    }
}
