package nl.ruilwerk.regulation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.regulation.process.ChangeRegulationProcess;
import nl.ruilwerk.scheme.SchemeText;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every text that the installation works with, and sees when the text of an employer's scheme is another one than before: then the employer
 * has to record the change (LZ-190). Safe on several nodes and when repeated.
 */
@Service
@Order(WatchingRegulations.BEFORE_THE_DEMO)
public class WatchingRegulations implements ApplicationRunner {

    /** Texts must be kept before anybody asks for something by them. */
    static final int BEFORE_THE_DEMO = 0;

    private final RegulationChanges changes;
    private final ChangeRegulationProcess process;
    private final Employers employers;
    private final Schemes schemes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WatchingRegulations(RegulationChanges changes, ChangeRegulationProcess process, Employers employers, Schemes schemes, TransactionTemplate transactions, Clock clock) {
        this.changes = changes;
        this.process = process;
        this.employers = employers;
        this.schemes = schemes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments none) {
        schemes.codes().forEach(code -> transactions.executeWithoutResult(status -> changes.keep(schemes.text(code))));
    }

    /** After all that a start does: the demo has brought its employers by then. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        employers.all().forEach(this::look);
    }

    /**
     * Gives employers that came since the start their first text. A change is seen at a start alone: while nodes are renewed one after the other, two
     * texts are at work, and a look by each in turn would see one change after the other.
     */
    @Scheduled(cron = "${ruilwerk.regulation.check:35 */10 * * * *}")
    public void welcome() {
        employers.all().stream().filter(employer -> last(employer).isEmpty()).forEach(this::look);
    }

    /** Sees whether the text of an employer's scheme is another one than before. */
    public void look(Employer employer) {
        if (!schemes.codes().contains(employer.scheme())) {
            return;
        }
        SchemeText text = schemes.text(employer.scheme());
        if (last(employer).filter(known -> known.digest().equals(text.digest())).isEmpty()) {
            transactions.executeWithoutResult(status -> note(employer, text));
        }
    }

    private Optional<RegulationChange> last(Employer employer) {
        List<RegulationChange> all = changes.of(employer.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private void note(Employer employer, SchemeText text) {
        changes.oneAtATime(employer.id());
        changes.keep(text);
        Optional<RegulationChange> before = last(employer);
        if (before.filter(known -> known.digest().equals(text.digest())).isPresent()) {
            return;
        }
        RegulationChange change = new RegulationChange(UUID.randomUUID(), employer.id(), employer.scheme(), before.map(RegulationChange::number).orElse(0) + 1,
                before.map(RegulationChange::digest), text.digest(), clock.instant(), Optional.empty());
        changes.add(change);
        if (change.isOpen()) {
            process.start(change.id());
        }
    }
}
