package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.feed.KnownFacts.EmploymentKey;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedEmployment.StatedOn;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.identity.StatedTerm;

/** Compares hours, salaries or managers from a day on with those that are known (AL-93, AL-110). */
final class ComparingTerms {

    private final PlanSheet sheet;
    private final FeedTable table;
    private final KnownFacts known;
    private final TermHistory history;
    private final Map<PersonId, String> numbers;
    private final Map<EmploymentKey, StatedEmployment> employments;
    private final Set<StatedEmployment> stated = new LinkedHashSet<>();
    private final Map<FeedRow, PersonId> people = new HashMap<>();
    private final Map<FeedRow, PersonId> newManagers = new LinkedHashMap<>();

    private ComparingTerms(FeedTable table, LocalDate asOf, KnownFacts known) {
        this.sheet = new PlanSheet(table, asOf, known);
        this.table = table;
        this.known = known;
        this.numbers = known.employeeNumbers();
        this.employments = known.employmentsByKey();
        this.history = switch (table.kind()) {
            case HOURS -> TermHistory.ofHours(known.terms());
            case SALARIES -> TermHistory.ofSalaries(known.terms());
            case MANAGERS -> TermHistory.ofManagers(known.terms());
            default -> throw new IllegalArgumentException("A file of " + table.kind().code() + " has no values from a day on");
        };
    }

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known) {
        return new ComparingTerms(table, asOf, known).compare();
    }

    private FeedPlan compare() {
        // in order of their days: a later value is compared with the one before it in the same file
        table.rows().stream().sorted(Comparator.comparing(row -> row.date("valid_from").orElse(LocalDate.MIN)))
                .forEach(row -> sheet.person(row).ifPresent(person -> compare(row, person)));
        stated.forEach(this::stateNow);
        if (table.kind() == FeedKind.MANAGERS) {
            findCircles();
        }
        return sheet.finished();
    }

    private void compare(FeedRow row, StatedPerson person) {
        if (!row.has("employment_number") || row.date("valid_from").isEmpty()) {
            return;
        }
        StatedEmployment job = employments.get(new EmploymentKey(person.id(), row.text("employment_number")));
        if (job == null) {
            sheet.problem(row, "employment_number", row.text("employment_number"), Code.UNKNOWN_EMPLOYMENT, Map.of("number", person.number()));
            return;
        }
        LocalDate from = row.date("valid_from").orElseThrow();
        if (!sheet.isFirst(row, "valid_from", List.of(job.id(), from))) {
            return;
        }
        if (!job.runsOn(from)) {
            sheet.problem(row, "valid_from", from, Code.OUTSIDE_EMPLOYMENT,
                    Map.of("starts", PlanSheet.shown(job.starts()), "ends", job.ends().map(PlanSheet::shown).orElse("–")));
            return;
        }
        term(row, person, job, from).ifPresent(term -> compare(row, person, job, term));
    }

    private Optional<StatedTerm> term(FeedRow row, StatedPerson person, StatedEmployment job, LocalDate from) {
        return switch (table.kind()) {
            case HOURS -> row.number("weekly_hours").flatMap(hours -> row.number("fte").map(fte -> new StatedTerm.Hours(job.id(), from, hours, fte)));
            case SALARIES -> row.money("monthly_salary").map(salary -> new StatedTerm.Salary(job.id(), from, salary));
            default -> ComparingEmployments.manager(sheet, known, table, row, person).map(manager -> new StatedTerm.Manager(job.id(), from, manager));
        };
    }

    private void compare(FeedRow row, StatedPerson person, StatedEmployment job, StatedTerm term) {
        StatedEmployment before = history.on(job, term.from());
        List<FieldChange> changed = new ArrayList<>();
        Optional<LocalDate> statedOn;
        if (term instanceof StatedTerm.Hours hours) {
            PlanSheet.compare(changed, "weekly_hours", before.weeklyHours(), hours.weeklyHours());
            PlanSheet.compare(changed, "fte", before.fte(), hours.fte());
            statedOn = job.statedOn().hours();
        } else if (term instanceof StatedTerm.Salary salary) {
            PlanSheet.compare(changed, "monthly_salary", before.monthlySalary(), salary.monthlySalary());
            statedOn = job.statedOn().salary();
        } else {
            PlanSheet.compare(changed, "manager", before.manager().map(numbers::get), ((StatedTerm.Manager) term).manager().map(numbers::get));
            statedOn = job.statedOn().manager();
        }
        people.put(row, person.id());
        if (!changed.isEmpty() && sheet.isOlder(statedOn)) {
            sheet.outcome(row, person.id(), RowOutcome.OLDER, changed);
            return;
        }
        stated.add(job);
        if (!changed.isEmpty()) {
            history.add(sheet.changes(), term, before);
            if (term instanceof StatedTerm.Manager manager) {
                manager.manager().ifPresent(each -> newManagers.put(row, each));
            }
        }
        sheet.outcome(row, person.id(), changed.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED, changed);
    }

    private void stateNow(StatedEmployment job) {
        StatedOn on = job.statedOn();
        StatedOn now = switch (table.kind()) {
            case HOURS -> new StatedOn(on.contract(), sheet.statedNow(on.hours()), on.salary(), on.manager());
            case SALARIES -> new StatedOn(on.contract(), on.hours(), sheet.statedNow(on.salary()), on.manager());
            default -> new StatedOn(on.contract(), on.hours(), on.salary(), sheet.statedNow(on.manager()));
        };
        if (!now.equals(on)) {
            sheet.changes().change(job, job.statedOn(now));
        }
    }

    private void findCircles() {
        ManagerCircles circles = new ManagerCircles(numbers);
        known.employments().stream().filter(job -> job.ends().map(end -> !end.isBefore(known.today())).orElse(true))
                .forEach(job -> history.on(job, job.ends().orElse(LocalDate.MAX)).manager().ifPresent(manager -> circles.add(job.person(), manager)));
        circles.check(sheet, people, newManagers);
    }
}
