package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.Absences;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Finds events that come with time and that nobody tells of: an illness that lasts another month (LZ-14, AV-95, AV-96), a value that
 * statute or collective agreement changed, such as the minimum wage on 1 January and 1 July (LZ-178), and the end of a plan year (LZ-135).
 * Safe on several nodes and when repeated.
 */
@Service
public class WatchingCareers {

    /** Longer than an installation stands still; a change is told once all the same. */
    private static final int DAYS_TO_LOOK_BACK = 14;

    private final CarryingOutEvent carryingOut;
    private final CareerRecords records;
    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final RunningChoices running;
    private final Absences absences;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    WatchingCareers(CarryingOutEvent carryingOut, CareerRecords records, PayrollLines lines, ExecutionRequests requests, RunningChoices running, Absences absences,
                    Employers employers, Schemes schemes, Clock clock) {
        this.carryingOut = carryingOut;
        this.records = records;
        this.lines = lines;
        this.requests = requests;
        this.running = running;
        this.absences = absences;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Scheduled(cron = "${ruilwerk.career.watch:40 */10 * * * *}")
    public void look() {
        employers.all().forEach(this::look);
    }

    /** The same for one employer; each event in a transaction of its own. */
    public void look(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        if (edition.events().isEmpty()) {
            return;
        }
        edition.changedByLaw(today.minusDays(DAYS_TO_LOOK_BACK), today).ifPresent(day -> lines.expecting(employer.id()).stream()
                .filter(person -> runs(person, today)).forEach(person -> happen(employer, person, CareerEvent.of("law-changed", day), "law/" + day + "/" + person)));
        absences.lasting(employer.id(), today).stream().filter(absence -> absence.kind().equals("sickness") && !absence.starts().isAfter(today))
                .filter(absence -> runs(absence.person(), today)).forEach(absence -> ill(employer, absence.person(), absence, today));
        yearEnded(employer, edition, today);
    }

    /** Whose choice ran up to the end of the plan year: what was bought and not taken then is for somebody to look at (LZ-135, LZ-A32). */
    private void yearEnded(Employer employer, Edition edition, LocalDate today) {
        LocalDate lastDay = edition.planStart().minusDays(1);
        if (edition.events().stream().anyMatch(rule -> rule.on().equals("year-ended")) && !today.isAfter(lastDay.plusDays(DAYS_TO_LOOK_BACK))) {
            requests.withTermThatEnds(employer.id(), lastDay, lastDay).stream().map(id -> requests.get(id).person()).distinct()
                    .forEach(person -> happen(employer, person, CareerEvent.of("year-ended", lastDay), "year/" + lastDay + "/" + person));
        }
    }

    private boolean runs(PersonId person, LocalDate today) {
        return !running.of(person, today).isEmpty();
    }

    private void ill(Employer employer, PersonId person, Absence absence, LocalDate today) {
        int months = (int) ChronoUnit.MONTHS.between(absence.starts(), today);
        if (months > 0) {
            happen(employer, person, CareerEvent.of("illness", absence.starts().plusMonths(months)).lasting(months), "ill/" + person + "/" + absence.starts() + "/" + months);
        }
    }

    private void happen(Employer employer, PersonId person, CareerEvent event, String key) {
        if (records.knows(key)) {
            return;
        }
        carryingOut.happen(new CareerRecord(UUID.randomUUID(), employer.id(), person, event, Optional.empty(), "", Optional.empty(), clock.instant(), key, Optional.empty()));
    }
}
