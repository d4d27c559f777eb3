package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the other contexts what has happened to people, each event in a transaction of its own together with what its
 * listeners write. What a listener cannot take is tried again later, and holds up nobody else.
 *
 * <p>Several nodes may do it at once: each event is taken by one. After a crash it is told again.
 */
@Service
public class TellingPersonnelEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TellingPersonnelEvents.class);

    /** So that a file with everybody's new salary does not keep the other timers waiting. */
    private static final int MOST_AT_ONCE = 2000;

    private final DuePersonnelEvents due;
    private final PersonnelRecords records;
    private final Employers employers;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration keepTold;

    TellingPersonnelEvents(DuePersonnelEvents due, PersonnelRecords records, Employers employers, ApplicationEventPublisher publisher,
                           TransactionTemplate transactions, Clock clock, @Value("${ruilwerk.identity.keep-told-events:90d}") Duration keepTold) {
        this.due = due;
        this.records = records;
        this.employers = employers;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
        this.keepTold = keepTold;
    }

    /** Gives employments the values of the day, then tells what is due; what is left is told the next time. */
    @Scheduled(cron = "${ruilwerk.identity.events-check:*/15 * * * * *}")
    public void tellWhatIsDue() {
        employers.all().forEach(employer -> records.bringUpToDate(employer.id(), employer.today(clock)));
        due.forgetTold(clock.instant().minus(keepTold));
        int told = 0;
        while (told < MOST_AT_ONCE && tellNext()) {
            told++;
        }
    }

    private boolean tellNext() {
        long[] taken = {0};
        try {
            return Boolean.TRUE.equals(transactions.execute(running -> due.next(clock.instant()).map(next -> {
                taken[0] = next.id();
                publisher.publishEvent(next.event().get());
                due.told(next.id(), clock.instant());
                return true;
            }).orElse(false)));
        } catch (RuntimeException failed) {
            if (taken[0] == 0) {
                throw failed;
            }
            LOG.warn("Personnel event {} could not be told and is tried again later", taken[0], failed);
            due.failed(taken[0], failed.getClass().getSimpleName(), clock.instant());
            return true;
        }
    }
}
