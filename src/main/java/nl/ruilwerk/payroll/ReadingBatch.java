package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads months, lines and files of the own employer's payroll; for payroll and auditors. */
@Service
@Transactional(readOnly = true)
public class ReadingBatch {

    /** A file exactly as it was handed over. */
    public record File(String name, byte[] content) {}

    private final PayrollLines lines;

    ReadingBatch(PayrollLines lines) {
        this.lines = lines;
    }

    /** @return the file; empty for whoever may not have it, as if it did not exist */
    public Optional<File> file(Actor actor, PayBatchId id) {
        if (!mayRead(actor)) {
            return Optional.empty();
        }
        return lines.batch(actor.employer(), id).map(batch -> new File(batch.fileName(), lines.content(batch.id())));
    }

    /** @return months that have lines or a batch, earliest first */
    public List<YearMonth> months(Actor actor) {
        mustRead(actor);
        return lines.months(actor.employer());
    }

    public List<PayrollLine> lines(Actor actor, YearMonth month) {
        mustRead(actor);
        return lines.ofMonth(actor.employer(), month);
    }

    public Optional<PayBatch> batch(Actor actor, YearMonth month) {
        mustRead(actor);
        return lines.batch(actor.employer(), month);
    }

    private static boolean mayRead(Actor actor) {
        return actor.holds(Role.PAYROLL) || actor.holds(Role.AUDITOR);
    }

    private static void mustRead(Actor actor) {
        if (!mayRead(actor)) {
            actor.mustHold(Role.PAYROLL);
        }
    }
}
