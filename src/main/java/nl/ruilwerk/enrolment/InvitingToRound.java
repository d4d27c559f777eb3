package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Round;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites everybody in service to a round of choices that is open, once in each plan year; who comes while it is open is invited too (LZ-25). Whether
 * somebody may take part, the scheme says when the choice is made.
 */
@Service
public class InvitingToRound {

    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InvitingToRound(People people, Employers employers, Schemes schemes, Inbox inbox, TransactionTemplate transactions, Clock clock) {
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${ruilwerk.enrolment.round-check:0 20 5 * * *}")
    public void invite() {
        employers.all().forEach(employer -> transactions.executeWithoutResult(status -> invite(employer)));
    }

    /** Said again it invites nobody twice. */
    private void invite(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        for (Round round : edition.rounds()) {
            if (round.covers(today)) {
                Map<String, Object> figures = Map.of("text", round.text().byLanguage(), "lastDay", round.lastDay());
                people.inService(employer.id(), today).forEach(person -> inbox.tell(person, "enrolment.message.ROUND", figures, Optional.of("choices"),
                        "enrolment/round/" + edition.planYear() + "/" + round.code() + "/" + person));
            }
        }
    }
}
