package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.events.EmploymentEnded;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.process.SettleLeaverProcess;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the final settlement of everybody whose service is over while payroll has granted exchanges of theirs to carry out (HS-159), and
 * ends one that is not needed any more. Participation itself ends with service elsewhere (HS-158). Safe on several nodes and when repeated.
 */
@Service
public class SettlingLeavers {

    private final LeaverSettlements settlements;
    private final SettleLeaverProcess process;
    private final PayrollLines lines;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    SettlingLeavers(LeaverSettlements settlements, SettleLeaverProcess process, PayrollLines lines, People people, Employers employers, Schemes schemes, Clock clock) {
        this.settlements = settlements;
        this.process = process;
        this.lines = lines;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** For every employer, every few minutes. */
    @Scheduled(cron = "${ruilwerk.settlement.leaver-check:45 */5 * * * *}")
    @Transactional
    public void settle() {
        employers.all().forEach(this::settle);
    }

    /** At once when the personnel data say that somebody has left (AL-107); told twice, nothing opens a second time. */
    @EventListener
    @Transactional
    public void on(EmploymentEnded event) {
        settle(employers.get(event.employer()));
    }

    @Transactional
    public void settle(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear()) || schemes.editionOn(employer.scheme(), today).settlement().isPresent()) {
            // a scheme that says how choices are settled has that done as its own event
            return;
        }
        for (PersonId id : lines.expecting(employer.id())) {
            lastDay(people.get(id), today).ifPresent(lastDay -> open(employer, id, lastDay));
        }
        for (LeaverSettlement open : settlements.open(employer.id())) {
            if (lastDay(people.get(open.person()), today).isEmpty()
                    && settlements.move(open.id(), LeaverSettlement.State.OPEN, LeaverSettlement.State.NOT_NEEDED)) {
                process.serviceContinues(open.id());
            }
        }
    }

    private void open(Employer employer, PersonId person, LocalDate lastDay) {
        LeaverSettlement settlement = new LeaverSettlement(UUID.randomUUID(), employer.id(), person, lastDay, LeaverSettlement.State.OPEN,
                Optional.empty(), Map.of());
        if (settlements.add(settlement, clock.instant())) {
            process.start(settlement.id());
        }
    }

    /** @return the last day of service when it lies before today and no employment runs today; empty for who is in service */
    static Optional<LocalDate> lastDay(Person person, LocalDate today) {
        return person.employmentsOn(today).isEmpty()
                ? person.employments().stream().flatMap(employment -> employment.ends().stream()).filter(end -> end.isBefore(today)).max(LocalDate::compareTo)
                : Optional.empty();
    }
}
