package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks each participant once in a plan year what is meant to be exchanged (HS-27), from the first day of the year, or of the participation
 * in it. Only who wrote the question down tells it, so several nodes ask once.
 */
@Service
public class AskingIntentions {

    private final Intentions intentions;
    private final Employers employers;
    private final Schemes schemes;
    private final Inbox inbox;
    private final Clock clock;

    AskingIntentions(Intentions intentions, Employers employers, Schemes schemes, Inbox inbox, Clock clock) {
        this.intentions = intentions;
        this.employers = employers;
        this.schemes = schemes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Every few minutes, because the demo's date may move at any moment. */
    @Scheduled(cron = "${ruilwerk.enrolment.intention-check:30 */5 * * * *}")
    @Transactional
    public void ask() {
        employers.all().forEach(this::ask);
    }

    @Transactional
    public void ask(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        if (edition.enrolment().intentions().isPresent()) {
            for (PersonId person : intentions.ask(employer.id(), edition, today, clock.instant())) {
                inbox.tell(person, "enrolment.message.INTENTION", Map.of("year", String.valueOf(edition.planYear()), "scheme", edition.name().byLanguage()),
                        Optional.of("enrolment"), "enrolment/intention/" + edition.id() + "/" + person);
            }
        }
    }
}
