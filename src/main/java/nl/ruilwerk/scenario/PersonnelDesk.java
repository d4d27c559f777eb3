package nl.ruilwerk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.PersonnelChanges;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.RecordingPersonnelFacts;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedTerm;
import nl.ruilwerk.identity.TellingPersonnelEvents;
import nl.ruilwerk.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** States what happens to people, as the personnel system does, and lets the other contexts be told of what is due. */
@Component
@ConditionalOnProperty("ruilwerk.time.still")
class PersonnelDesk {

    private final PersonnelRecords records;
    private final RecordingPersonnelFacts recording;
    private final TellingPersonnelEvents telling;
    private final TransactionTemplate transactions;

    PersonnelDesk(PersonnelRecords records, RecordingPersonnelFacts recording, TellingPersonnelEvents telling, TransactionTemplate transactions) {
        this.records = records;
        this.recording = recording;
        this.telling = telling;
        this.transactions = transactions;
    }

    /** Ends every employment that runs. */
    void leave(Actor person, LocalDate today, LocalDate lastDay) {
        state(person, today, (running, changes) -> changes.change(running, new StatedEmployment(running.id(), running.person(), running.number(), running.unit(),
                running.contractType(), running.jobTitle(), running.starts(), Optional.of(lastDay), running.weeklyHours(), running.fte(), running.monthlySalary(),
                running.manager(), running.attributes(), running.statedOn())));
    }

    /** Gives the one employment that runs other hours, another salary, or both. */
    void change(Actor person, LocalDate today, LocalDate from, Optional<Hours> hours, Optional<Money> salary) {
        state(person, today, (running, changes) -> {
            hours.ifPresent(other -> {
                changes.addBase(new StatedTerm.Hours(running.id(), running.starts(), running.weeklyHours(), running.fte()));
                changes.add(new StatedTerm.Hours(running.id(), from, other.weekly(), other.fte()), running);
            });
            salary.ifPresent(other -> {
                changes.addBase(new StatedTerm.Salary(running.id(), running.starts(), running.monthlySalary()));
                changes.add(new StatedTerm.Salary(running.id(), from, other), running);
            });
        });
    }

    /** Gives the employment that runs other facts than hours and salary; what is not named stays. */
    void jobFacts(Actor person, LocalDate today, Map<String, Object> facts) {
        state(person, today, (running, changes) -> {
            Map<String, Object> all = new HashMap<>(running.attributes());
            all.putAll(facts);
            changes.change(running, new StatedEmployment(running.id(), running.person(), running.number(), running.unit(), running.contractType(), running.jobTitle(),
                    running.starts(), running.ends(), running.weeklyHours(), running.fte(), running.monthlySalary(), running.manager(), all, running.statedOn()));
        });
    }

    /** Hours of a week and the share of a full week that they are. */
    record Hours(BigDecimal weekly, BigDecimal fte) {}

    /** @param kind as in {@link Absence} */
    void absent(Actor person, LocalDate today, String kind, LocalDate from, Optional<LocalDate> until, int percent) {
        PersonnelChanges changes = new PersonnelChanges();
        changes.put(new Absence(person.person(), kind, from, until, percent, today));
        record(person, changes);
    }

    private void state(Actor person, LocalDate today, BiConsumer<StatedEmployment, PersonnelChanges> fact) {
        List<StatedEmployment> running = records.employments(person.employer()).stream()
                .filter(job -> job.person().equals(person.person()) && job.runsOn(today)).toList();
        if (running.isEmpty()) {
            throw new StoryException(person.name() + " has no employment on " + today);
        }
        PersonnelChanges changes = new PersonnelChanges();
        running.forEach(job -> fact.accept(job, changes));
        record(person, changes);
    }

    private void record(Actor person, PersonnelChanges changes) {
        transactions.executeWithoutResult(open -> {
            records.oneAtATime(person.employer());
            recording.record(person.employer(), changes, UUID.randomUUID());
        });
        telling.tellWhatIsDue();
    }
}
