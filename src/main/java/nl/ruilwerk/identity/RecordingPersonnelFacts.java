package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.identity.PersonnelChanges.Changed;
import nl.ruilwerk.identity.PersonnelChanges.NewTerm;
import nl.ruilwerk.identity.PersonnelRecords.DueEvent;
import nl.ruilwerk.identity.PersonnelRecords.Untold;
import nl.ruilwerk.identity.events.AbsenceReported;
import nl.ruilwerk.identity.events.EmploymentEndAnnounced;
import nl.ruilwerk.identity.events.EmploymentEnded;
import nl.ruilwerk.identity.events.EmploymentStarted;
import nl.ruilwerk.identity.events.HoursChanged;
import nl.ruilwerk.identity.events.ManagerChanged;
import nl.ruilwerk.identity.events.PersonnelEvent;
import nl.ruilwerk.identity.events.SalaryChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what the personnel system stated, and keeps for the other contexts what has happened. For the feed, which has
 * checked who may and that the facts fit together; no screen offers it.
 *
 * <p>A joiner gets an account without a password at once (AL-109) and is told of on the first day; a leaver is told of
 * when it becomes known and again when the last day has passed (AL-107); other hours and another salary count from their
 * own day on, and what was paid before stays (AL-110).
 */
@Service
public class RecordingPersonnelFacts {

    /** Days after which a first or last day is history that was loaded late, and nobody is to be told of it. */
    static final int NEWS_FOR = 62;

    private final PersonnelRecords records;
    private final Employers employers;
    private final Clock clock;

    RecordingPersonnelFacts(PersonnelRecords records, Employers employers, Clock clock) {
        this.records = records;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * Writes all of it in the caller's transaction, which holds {@link PersonnelRecords#oneAtATime}.
     *
     * @param cause the import that it came with; part of the events' keys
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(EmployerId employer, PersonnelChanges changes, UUID cause) {
        LocalDate today = employers.get(employer).today(clock);
        records.addPeople(employer, changes.newPeople());
        records.changePeople(employer, changes.changedPeople());
        records.openAccounts(userNames(changes.newPeople()), clock.instant());
        records.addEmployments(employer, changes.newEmployments());
        records.changeEmployments(employer, changes.changedEmployments().stream().map(Changed::after).toList());
        records.putTerms(employer, changes.baseTerms());
        records.putTerms(employer, changes.terms().stream().map(NewTerm::term).toList());
        records.putAbsences(employer, Stream.concat(changes.absences().stream(), changes.absencesAgain().stream()).toList());
        records.bringUpToDate(employer, today);
        records.dropUntold(outdated(changes));
        records.tellOn(news(employer, changes, today, cause));
    }

    /** What cannot be a user name gets no account; an administrator makes one by hand. */
    private static Map<PersonId, String> userNames(List<StatedPerson> joiners) {
        Map<PersonId, String> names = new HashMap<>();
        joiners.forEach(person -> person.email().filter(UserNames::isValid).ifPresent(email -> names.put(person.id(), UserNames.normal(email))));
        return names;
    }

    private static List<Untold> outdated(PersonnelChanges changes) {
        List<Untold> outdated = new ArrayList<>();
        for (Changed changed : changes.changedEmployments()) {
            UUID id = changed.after().id();
            if (!changed.before().starts().equals(changed.after().starts())) {
                outdated.add(new Untold(id, EmploymentStarted.class, Optional.empty()));
            }
            if (!changed.before().ends().equals(changed.after().ends())) {
                outdated.add(new Untold(id, EmploymentEndAnnounced.class, Optional.empty()));
                outdated.add(new Untold(id, EmploymentEnded.class, Optional.empty()));
            }
        }
        changes.terms().forEach(news -> outdated.add(new Untold(news.term().employment(), kind(news.term()), Optional.of(news.term().from()))));
        return outdated;
    }

    private static Class<? extends PersonnelEvent> kind(StatedTerm term) {
        return term instanceof StatedTerm.Hours ? HoursChanged.class : term instanceof StatedTerm.Salary ? SalaryChanged.class : ManagerChanged.class;
    }

    private static List<DueEvent> news(EmployerId employer, PersonnelChanges changes, LocalDate today, UUID cause) {
        List<DueEvent> news = new ArrayList<>();
        for (StatedEmployment job : changes.newEmployments()) {
            started(employer, job, today, cause).ifPresent(news::add);
            news.addAll(ended(employer, job, today, cause));
        }
        for (Changed changed : changes.changedEmployments()) {
            if (!changed.before().starts().equals(changed.after().starts())) {
                started(employer, changed.after(), today, cause).ifPresent(news::add);
            }
            if (!changed.before().ends().equals(changed.after().ends())) {
                news.addAll(ended(employer, changed.after(), today, cause));
            }
        }
        changes.terms().forEach(each -> news.add(new DueEvent(changed(employer, each, cause), Optional.of(each.term().employment()), each.term().from())));
        for (Absence absence : changes.absences()) {
            news.add(new DueEvent(new AbsenceReported("absence/" + absence.person() + "/" + absence.kind() + "/" + absence.starts() + "/" + cause,
                    employer, absence.person(), absence.kind(), absence.starts(), absence.ends(), absence.percent()), Optional.empty(), today));
        }
        return news;
    }

    private static Optional<DueEvent> started(EmployerId employer, StatedEmployment job, LocalDate today, UUID cause) {
        return isNews(job.starts(), today) ? Optional.of(new DueEvent(new EmploymentStarted("started/" + job.id() + "/" + job.starts() + "/" + cause,
                employer, job.person(), job.number(), job.starts()), Optional.of(job.id()), job.starts())) : Optional.empty();
    }

    private static List<DueEvent> ended(EmployerId employer, StatedEmployment job, LocalDate today, UUID cause) {
        return job.ends().filter(day -> isNews(day, today)).map(day -> List.of(
                new DueEvent(new EmploymentEndAnnounced("end-announced/" + job.id() + "/" + day + "/" + cause, employer, job.person(),
                        job.number(), day), Optional.of(job.id()), today),
                new DueEvent(new EmploymentEnded("ended/" + job.id() + "/" + day + "/" + cause, employer, job.person(), job.number(), day),
                        Optional.of(job.id()), day.plusDays(1)))).orElse(List.of());
    }

    private static boolean isNews(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today) <= NEWS_FOR;
    }

    private static PersonnelEvent changed(EmployerId employer, NewTerm news, UUID cause) {
        StatedTerm term = news.term();
        StatedEmployment before = news.before();
        String key = "/" + term.employment() + "/" + term.from() + "/" + cause;
        if (term instanceof StatedTerm.Hours hours) {
            return new HoursChanged("hours" + key, employer, before.person(), before.number(), term.from(), before.weeklyHours(), hours.weeklyHours());
        } else if (term instanceof StatedTerm.Salary salary) {
            return new SalaryChanged("salary" + key, employer, before.person(), before.number(), term.from(), before.monthlySalary(), salary.monthlySalary());
        }
        return new ManagerChanged("manager" + key, employer, before.person(), before.number(), term.from(), before.manager(),
                ((StatedTerm.Manager) term).manager());
    }
}
