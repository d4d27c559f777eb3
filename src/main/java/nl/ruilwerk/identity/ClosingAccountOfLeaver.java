package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruilwerk.identity.events.EmploymentEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Closes the account of who has left (AL-107); an administrator may open it again. Closing it twice changes nothing.
 * Nothing that the person had running is touched here.
 */
@Service
class ClosingAccountOfLeaver {

    private final Accounts accounts;
    private final People people;
    private final Employers employers;
    private final Clock clock;
    private final boolean isWanted;

    ClosingAccountOfLeaver(Accounts accounts, People people, Employers employers, Clock clock,
                           @Value("${ruilwerk.identity.close-accounts-of-leavers:true}") boolean isWanted) {
        this.accounts = accounts;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
        this.isWanted = isWanted;
    }

    @EventListener
    void on(EmploymentEnded event) {
        LocalDate today = employers.get(event.employer()).today(clock);
        boolean goesOn = people.get(event.person()).employments().stream().anyMatch(job -> job.ends().map(day -> !day.isBefore(today)).orElse(true));
        if (isWanted && !goesOn) {
            accounts.enable(event.person(), false);
        }
    }
}
