package nl.ruilwerk.budget;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Gives places back that were held before a purchase which did not come in time. */
@Service
public class EndingHolds {

    private final HeldPlaces holds;
    private final Clock clock;

    EndingHolds(HeldPlaces holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Safe on several nodes and when repeated. */
    @Scheduled(cron = "${ruilwerk.budget.holds-check:10 */5 * * * *}")
    public void endWhatIsOver() {
        holds.endUntil(clock.instant());
    }
}
