package nl.ruilwerk.leave;

import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares every few minutes what is agreed of leave with what the register was told (AV-68). It looks at how things stand and not at what happened, so
 * whatever changes a line of payroll (a grant, a stop, a rejection that is repaired, a new plan year) is told, also after a crash.
 */
@Service
public class TellingLeaveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(TellingLeaveChanges.class);

    private final LeaveChanges changes;
    private final Employers employers;
    private final TransactionTemplate transactions;

    TellingLeaveChanges(LeaveChanges changes, Employers employers, TransactionTemplate transactions) {
        this.changes = changes;
        this.employers = employers;
        this.transactions = transactions;
    }

    @Scheduled(cron = "${ruilwerk.leave.check:25 */5 * * * *}")
    public void tell() {
        employers.all().stream().map(Employer::id).forEach(this::tell);
    }

    /** @return how many changes are new; none when it is said again */
    public int tell(EmployerId employer) {
        int told = transactions.execute(status -> changes.tell(employer));
        if (told > 0) {
            LOG.info("{} changes of leave told of {}", told, employer);
        }
        return told;
    }
}
