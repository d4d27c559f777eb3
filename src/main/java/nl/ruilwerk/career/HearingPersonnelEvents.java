package nl.ruilwerk.career;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.events.AbsenceReported;
import nl.ruilwerk.identity.events.EmploymentEndAnnounced;
import nl.ruilwerk.identity.events.EmploymentEnded;
import nl.ruilwerk.identity.events.HoursChanged;
import nl.ruilwerk.identity.events.PersonnelEvent;
import nl.ruilwerk.identity.events.SalaryChanged;
import nl.ruilwerk.scheme.CareerEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what the personnel system tells into events of the schemes (LZ-14, LZ-163, LZ-178, AV-95, AV-100, AV-104). Told twice, it happens once. */
@Service
public class HearingPersonnelEvents {

    private final CarryingOutEvent carryingOut;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    HearingPersonnelEvents(CarryingOutEvent carryingOut, People people, Employers employers, Clock clock) {
        this.carryingOut = carryingOut;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(HoursChanged event) {
        happen(event, CareerEvent.of("hours-changed", event.from()), Optional.of(event.after()), Optional.empty());
    }

    @EventListener
    @Transactional
    public void on(SalaryChanged event) {
        happen(event, CareerEvent.of("salary-changed", event.from()), Optional.of(event.after().amount()), Optional.empty());
    }

    /** The kinds of the feed are those of the personnel system; schemes speak of illness and suspension. */
    @EventListener
    @Transactional
    public void on(AbsenceReported event) {
        switch (event.kind()) {
            case "sickness" -> happen(event, CareerEvent.of("illness", event.starts()), Optional.empty(), event.ends());
            case "suspension" -> happen(event, CareerEvent.of("suspension", event.starts()), Optional.empty(), event.ends());
            default -> { }
        }
    }

    /** Only when nothing goes on after it: another employment may carry the choice. */
    @EventListener
    @Transactional
    public void on(EmploymentEndAnnounced event) {
        LocalDate today = employers.get(event.employer()).today(clock);
        boolean goesOn = !people.get(event.person()).employmentsOn(event.lastDay().plusDays(1)).isEmpty();
        if (!goesOn) {
            happen(event, CareerEvent.of("end-known", event.lastDay().isBefore(today) ? event.lastDay() : today), Optional.empty(), Optional.of(event.lastDay()));
        }
    }

    /** The last day of service has passed, and no other employment goes on (LZ-184, AV-98). */
    @EventListener
    @Transactional
    public void on(EmploymentEnded event) {
        if (people.get(event.person()).employmentsOn(event.lastDay().plusDays(1)).isEmpty()) {
            happen(event, CareerEvent.of("leaving", event.lastDay()), Optional.empty(), Optional.empty());
        }
    }

    private void happen(PersonnelEvent told, CareerEvent event, Optional<BigDecimal> value, Optional<LocalDate> until) {
        happen(told.employer(), told.person(), new CareerEvent(event.on(), event.day(), event.kind(), event.months(), value), until, "feed/" + told.key());
    }

    private void happen(EmployerId employer, PersonId person, CareerEvent event, Optional<LocalDate> until, String key) {
        carryingOut.happen(new CareerRecord(UUID.randomUUID(), employer, person, event, until.filter(day -> !day.isBefore(event.day())), "", Optional.empty(),
                clock.instant(), key, Optional.empty()));
    }
}
