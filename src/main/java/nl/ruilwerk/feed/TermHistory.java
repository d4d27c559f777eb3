package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.ruilwerk.identity.PersonnelChanges;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedTerm;

/** The values of one kind that each employment has had and will have, those of the file included as its rows are read. */
final class TermHistory {

    private final Map<UUID, TreeMap<LocalDate, StatedTerm>> terms = new HashMap<>();
    private final BiFunction<StatedEmployment, LocalDate, StatedTerm> valueNow;

    /** @param valueNow the value that an employment has today, as a term from a day on */
    TermHistory(List<StatedTerm> known, Class<? extends StatedTerm> kind, BiFunction<StatedEmployment, LocalDate, StatedTerm> valueNow) {
        this.valueNow = valueNow;
        known.stream().filter(kind::isInstance)
                .forEach(term -> terms.computeIfAbsent(term.employment(), none -> new TreeMap<>()).put(term.from(), term));
    }

    static TermHistory ofHours(List<StatedTerm> known) {
        return new TermHistory(known, StatedTerm.Hours.class, (job, from) -> new StatedTerm.Hours(job.id(), from, job.weeklyHours(), job.fte()));
    }

    static TermHistory ofSalaries(List<StatedTerm> known) {
        return new TermHistory(known, StatedTerm.Salary.class, (job, from) -> new StatedTerm.Salary(job.id(), from, job.monthlySalary()));
    }

    static TermHistory ofManagers(List<StatedTerm> known) {
        return new TermHistory(known, StatedTerm.Manager.class, (job, from) -> new StatedTerm.Manager(job.id(), from, job.manager()));
    }

    /** @return the employment with the value that holds on the day */
    StatedEmployment on(StatedEmployment job, LocalDate day) {
        StatedTerm value = Optional.ofNullable(terms.get(job.id())).map(values -> values.floorEntry(day)).map(Map.Entry::getValue)
                .orElseGet(() -> valueNow.apply(job, day));
        if (value instanceof StatedTerm.Hours hours) {
            return job.withHours(hours.weeklyHours(), hours.fte());
        } else if (value instanceof StatedTerm.Salary salary) {
            return job.withSalary(salary.monthlySalary());
        }
        return job.withManager(((StatedTerm.Manager) value).manager());
    }

    /** Writes a value down; beside the first of an employment the one that held from its first day. */
    void add(PersonnelChanges changes, StatedTerm term, StatedEmployment before) {
        TreeMap<LocalDate, StatedTerm> values = terms.computeIfAbsent(term.employment(), none -> new TreeMap<>());
        if (values.isEmpty() && term.from().isAfter(before.starts())) {
            StatedTerm base = valueNow.apply(before, before.starts());
            values.put(base.from(), base);
            changes.addBase(base);
        }
        values.put(term.from(), term);
        changes.add(term, before);
    }
}
