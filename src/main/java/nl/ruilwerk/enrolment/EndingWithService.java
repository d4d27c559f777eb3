package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.events.EmploymentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends participations whose last day has come: the day that was set, or the last day of service (HS-158). Safe on
 * several nodes and when repeated: each row changes once, and only who changed it tells.
 */
@Service
public class EndingWithService {

    private final Participations participations;
    private final Employers employers;
    private final TellingParticipant telling;
    private final Clock clock;

    EndingWithService(Participations participations, Employers employers, TellingParticipant telling, Clock clock) {
        this.participations = participations;
        this.employers = employers;
        this.telling = telling;
        this.clock = clock;
    }

    /** Ends what is to end by now; every few minutes, because the demo's date may move at any moment. */
    @Scheduled(cron = "${ruilwerk.enrolment.end-check:5 */5 * * * *}")
    @Transactional
    public void endWhatIsOver() {
        employers.all().forEach(this::endWhatIsOver);
    }

    /** A leaver takes part no longer (AL-107, HS-158); told twice, the second time finds nothing to end. */
    @EventListener
    @Transactional
    public void on(EmploymentEnded event) {
        endWhatIsOver(employers.get(event.employer()));
    }

    private void endWhatIsOver(Employer employer) {
        LocalDate today = employer.today(clock);
        participations.closeEnded(employer.id(), today);
        List<Participations.ServiceOver> over = participations.withoutService(employer.id(), today);
        for (Participations.ServiceOver one : over) {
            boolean mine = one.lastDay()
                    .map(day -> participations.end(one.participation(), day, Optional.empty(), Optional.empty()))
                    .orElseGet(() -> participations.endBeforeItBegan(one.participation(), Optional.empty(), Optional.empty()));
            if (mine) {
                Participation ended = participations.get(one.participation());
                telling.tell(ended, "ENDED_WITH_SERVICE", Map.of("from", ended.ends().map(day -> day.plusDays(1)).orElse(today)));
            }
        }
    }
}
