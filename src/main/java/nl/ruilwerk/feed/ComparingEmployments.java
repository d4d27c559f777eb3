package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.feed.KnownFacts.EmploymentKey;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedEmployment.StatedOn;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.identity.StatedTerm;

/**
 * Compares rows of employments with those that are known (AL-14). Hours, salary and manager in such a file are those of
 * the as-of day: what differs holds from that day on (AL-110).
 */
final class ComparingEmployments {

    private final PlanSheet sheet;
    private final FeedTable table;
    private final KnownFacts known;
    private final Map<EmploymentKey, StatedEmployment> before;
    private final Map<EmploymentKey, StatedEmployment> after = new LinkedHashMap<>();
    private final Map<EmploymentKey, FeedRow> rows = new HashMap<>();
    private final Map<FeedRow, PersonId> people = new HashMap<>();
    private final Map<FeedRow, PersonId> newManagers = new LinkedHashMap<>();
    private final Map<PersonId, String> numbers;
    private final TermHistory hours;
    private final TermHistory salaries;
    private final TermHistory managers;

    private ComparingEmployments(FeedTable table, LocalDate asOf, KnownFacts known) {
        this.sheet = new PlanSheet(table, asOf, known);
        this.table = table;
        this.known = known;
        this.before = known.employmentsByKey();
        this.numbers = known.employeeNumbers();
        this.hours = TermHistory.ofHours(known.terms());
        this.salaries = TermHistory.ofSalaries(known.terms());
        this.managers = TermHistory.ofManagers(known.terms());
    }

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known) {
        return new ComparingEmployments(table, asOf, known).compare();
    }

    private FeedPlan compare() {
        after.putAll(before);
        for (FeedRow row : table.rows()) {
            sheet.person(row).filter(person -> row.has("employment_number") && row.has("unit") && row.has("contract_type") && row.has("starts"))
                    .ifPresent(person -> compare(row, person));
        }
        findOverlaps();
        findCircles();
        return sheet.finished();
    }

    private void compare(FeedRow row, StatedPerson person) {
        EmploymentKey key = new EmploymentKey(person.id(), row.text("employment_number"));
        if (!sheet.isFirst(row, "employment_number", key) || !isSound(row)) {
            return;
        }
        Optional<Optional<PersonId>> manager = manager(sheet, known, table, row, person);
        if (manager.isEmpty()) {
            return;
        }
        rows.put(key, row);
        people.put(row, person.id());
        StatedEmployment former = before.get(key);
        if (former == null) {
            add(row, key, manager.get());
        } else {
            change(row, key, former, manager.get());
        }
    }

    private boolean isSound(FeedRow row) {
        boolean sound = true;
        if (!known.employer().units().containsKey(row.text("unit"))) {
            sheet.problem(row, "unit", row.text("unit"), Code.UNKNOWN_UNIT,
                    Map.of("units", String.join(", ", known.employer().units().keySet().stream().sorted().toList())));
            sound = false;
        }
        if (row.date("ends").filter(end -> end.isBefore(row.date("starts").orElseThrow())).isPresent()) {
            sheet.problem(row, "ends", row.date("ends"), Code.END_BEFORE_START, Map.of("starts", PlanSheet.shown(row.date("starts"))));
            sound = false;
        }
        if (row.has("weekly_hours") != row.has("fte")) {
            sheet.problem(row, row.has("fte") ? "weekly_hours" : "fte", "", Code.HOURS_WITHOUT_FTE);
            sound = false;
        }
        return sound;
    }

    /** @return the manager of the row, empty inside for nobody; empty, with the problem written down, when it cannot be */
    static Optional<Optional<PersonId>> manager(PlanSheet sheet, KnownFacts known, FeedTable table, FeedRow row, StatedPerson person) {
        if (!table.has("manager") || !row.has("manager")) {
            return Optional.of(Optional.empty());
        }
        StatedPerson manager = known.people().get(row.text("manager"));
        if (manager == null) {
            sheet.problem(row, "manager", row.text("manager"), Code.UNKNOWN_MANAGER);
            return Optional.empty();
        } else if (manager.id().equals(person.id())) {
            sheet.problem(row, "manager", row.text("manager"), Code.OWN_MANAGER);
            return Optional.empty();
        }
        return Optional.of(Optional.of(manager.id()));
    }

    private void add(FeedRow row, EmploymentKey key, Optional<PersonId> manager) {
        Stream.of("weekly_hours", "fte", "monthly_salary").filter(column -> !row.has(column))
                .forEach(column -> sheet.problem(row, column, "", Code.MISSING_FOR_NEW));
        if (!row.has("weekly_hours") || !row.has("fte") || !row.has("monthly_salary")) {
            return;
        }
        Optional<LocalDate> now = Optional.of(sheet.asOf());
        StatedEmployment joined = new StatedEmployment(UUID.randomUUID(), key.person(), key.number(), row.text("unit"), row.text("contract_type"),
                row.text("job_title"), row.date("starts").orElseThrow(), row.date("ends"), row.number("weekly_hours").orElseThrow(),
                row.number("fte").orElseThrow(), row.money("monthly_salary").orElseThrow(), manager,
                ComparingPeople.facts(table.attributes(), row, Map.of()), new StatedOn(now, now, now, now));
        sheet.changes().add(joined);
        after.put(key, joined);
        manager.ifPresent(each -> newManagers.put(row, each));
        sheet.outcome(row, key.person(), RowOutcome.NEW, List.of(new FieldChange("unit", "", joined.unit()),
                new FieldChange("starts", "", PlanSheet.shown(joined.starts()))));
    }

    private void change(FeedRow row, EmploymentKey key, StatedEmployment former, Optional<PersonId> manager) {
        LocalDate from = sheet.asOf().isBefore(row.date("starts").orElseThrow()) ? row.date("starts").orElseThrow() : sheet.asOf();
        List<FieldChange> changed = new ArrayList<>();
        StatedEmployment contract = contract(row, former);
        compareContract(changed, former, contract);
        boolean older = !changed.isEmpty() && sheet.isOlder(former.statedOn().contract());

        List<Runnable> terms = new ArrayList<>();
        Optional<LocalDate> hoursOn = former.statedOn().hours();
        if (row.has("weekly_hours")) {
            StatedEmployment then = hours.on(former, from);
            StatedTerm.Hours stated = new StatedTerm.Hours(former.id(), from, row.number("weekly_hours").orElseThrow(), row.number("fte").orElseThrow());
            older |= term(changed, terms, hours, stated, then, hoursOn, List.of("weekly_hours", "fte"),
                    List.of(then.weeklyHours(), then.fte()), List.of(stated.weeklyHours(), stated.fte()));
            hoursOn = sheet.statedNow(hoursOn);
        }
        Optional<LocalDate> salaryOn = former.statedOn().salary();
        if (row.has("monthly_salary")) {
            StatedEmployment then = salaries.on(former, from);
            StatedTerm.Salary stated = new StatedTerm.Salary(former.id(), from, row.money("monthly_salary").orElseThrow());
            older |= term(changed, terms, salaries, stated, then, salaryOn, List.of("monthly_salary"), List.of(then.monthlySalary()),
                    List.of(stated.monthlySalary()));
            salaryOn = sheet.statedNow(salaryOn);
        }
        Optional<LocalDate> managerOn = former.statedOn().manager();
        if (table.has("manager")) {
            StatedEmployment then = managers.on(former, from);
            boolean wasOlder = older;
            int count = terms.size();
            older |= term(changed, terms, managers, new StatedTerm.Manager(former.id(), from, manager), then, managerOn, List.of("manager"),
                    List.of(number(then.manager())), List.of(number(manager)));
            managerOn = sheet.statedNow(managerOn);
            if (!wasOlder && !older && terms.size() > count) {
                manager.ifPresent(each -> newManagers.put(row, each));
            }
        }
        if (older) {
            sheet.outcome(row, key.person(), RowOutcome.OLDER, changed);
            return;
        }
        StatedEmployment later = contract.statedOn(new StatedOn(sheet.statedNow(former.statedOn().contract()), hoursOn, salaryOn, managerOn));
        after.put(key, later.withManager(table.has("manager") ? manager : former.manager()));
        if (!later.equals(former)) {
            sheet.changes().change(former, later);
        }
        terms.forEach(Runnable::run);
        boolean ends = former.ends().isEmpty() && later.ends().isPresent();
        sheet.outcome(row, key.person(), changed.isEmpty() ? RowOutcome.UNCHANGED : ends ? RowOutcome.ENDED : RowOutcome.CHANGED, changed);
    }

    /** @return whether it differs though a file of a later day spoke of it */
    private boolean term(List<FieldChange> changed, List<Runnable> terms, TermHistory history, StatedTerm stated, StatedEmployment then,
                         Optional<LocalDate> statedOn, List<String> columns, List<?> was, List<?> is) {
        List<FieldChange> differing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            PlanSheet.compare(differing, columns.get(i), was.get(i), is.get(i));
        }
        if (differing.isEmpty()) {
            return false;
        }
        changed.addAll(differing);
        terms.add(() -> history.add(sheet.changes(), stated, then));
        return sheet.isOlder(statedOn);
    }

    private String number(Optional<PersonId> person) {
        return person.map(numbers::get).orElse("");
    }

    private StatedEmployment contract(FeedRow row, StatedEmployment former) {
        return new StatedEmployment(former.id(), former.person(), former.number(), row.text("unit"), row.text("contract_type"),
                table.has("job_title") ? row.text("job_title") : former.jobTitle(), row.date("starts").orElseThrow(), row.date("ends"),
                former.weeklyHours(), former.fte(), former.monthlySalary(), former.manager(),
                ComparingPeople.facts(table.attributes(), row, former.attributes()), former.statedOn());
    }

    private void compareContract(List<FieldChange> changed, StatedEmployment former, StatedEmployment later) {
        PlanSheet.compare(changed, "unit", former.unit(), later.unit());
        PlanSheet.compare(changed, "contract_type", former.contractType(), later.contractType());
        PlanSheet.compare(changed, "job_title", former.jobTitle(), later.jobTitle());
        PlanSheet.compare(changed, "starts", former.starts(), later.starts());
        PlanSheet.compare(changed, "ends", former.ends(), later.ends());
        ComparingPeople.compareFacts(changed, table.attributes(), former.attributes(), later.attributes());
    }

    /** Somebody may have two employments at a time, but not two in one unit: that would count the same work twice. */
    private void findOverlaps() {
        record Place(PersonId person, String unit) {}
        Map<Place, List<Map.Entry<EmploymentKey, StatedEmployment>>> places = new LinkedHashMap<>();
        Set<PersonId> concerned = new HashSet<>(people.values());
        after.entrySet().stream().filter(each -> concerned.contains(each.getKey().person()))
                .forEach(each -> places.computeIfAbsent(new Place(each.getKey().person(), each.getValue().unit()), none -> new ArrayList<>()).add(each));
        places.values().forEach(jobs -> {
            jobs.sort(Comparator.comparing(each -> each.getValue().starts()));
            for (int i = 1; i < jobs.size(); i++) {
                StatedEmployment earlier = jobs.get(i - 1).getValue();
                StatedEmployment later = jobs.get(i).getValue();
                FeedRow row = rows.getOrDefault(jobs.get(i).getKey(), rows.get(jobs.get(i - 1).getKey()));
                if (row != null && earlier.ends().map(end -> !end.isBefore(later.starts())).orElse(true)) {
                    sheet.problem(row, "starts", later.starts(), Code.OVERLAPPING_EMPLOYMENTS,
                            Map.of("one", earlier.number(), "other", later.number(), "unit", later.unit()));
                }
            }
        });
    }

    private void findCircles() {
        ManagerCircles circles = new ManagerCircles(numbers);
        after.forEach((key, job) -> job.manager().filter(manager -> job.ends().map(end -> !end.isBefore(known.today())).orElse(true))
                .ifPresent(manager -> circles.add(key.person(), manager)));
        circles.check(sheet, people, newManagers);
    }
}
