package nl.ruilwerk.payroll;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.spi.BeforeClosing;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes a pay month: provisional amounts are set anew, its planned lines become one batch with one file, and the month takes no more lines.
 * Closing again answers the same batch.
 */
@Service
public class ClosingPayMonth {

    private static final Locale FILE_LANGUAGE = new Locale("nl", "NL");

    private final PayrollLines lines;
    private final RevisingAmounts revising;
    private final ObjectProvider<BeforeClosing> before;
    private final PayrollSettings settings;
    private final ExecutionRequests requests;
    private final Employers employers;
    private final People people;
    private final Schemes schemes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ClosingPayMonth(PayrollLines lines, RevisingAmounts revising, ObjectProvider<BeforeClosing> before, PayrollSettings settings, ExecutionRequests requests, Employers employers, People people,
                    Schemes schemes, TransactionTemplate transactions, Clock clock) {
        this.lines = lines;
        this.revising = revising;
        this.before = before;
        this.transactions = transactions;
        this.settings = settings;
        this.requests = requests;
        this.employers = employers;
        this.people = people;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * @return the batch, or a refusal with {@link PayrollRefusal#MONTH_NOT_BEGUN} or
     *         {@link PayrollRefusal#EARLIER_MONTH_OPEN}
     */
    public Outcome<PayBatch> close(Actor actor, YearMonth month) {
        actor.mustHold(Role.PAYROLL);
        Employer employer = employers.get(actor.employer());
        if (refusal(employer, month).isEmpty() && !lines.isClosed(actor.employer(), month)) {
            before.orderedStream().forEach(last -> last.beforeClosing(employer.id(), month));
            revising.beforeClosing(employer, month);
        }
        return transactions.execute(status -> closeOnce(actor, month));
    }

    private Optional<Refusal> refusal(Employer employer, YearMonth month) {
        if (month.isAfter(YearMonth.now(clock.withZone(employer.zone())))) {
            return Optional.of(Refusal.of(PayrollRefusal.MONTH_NOT_BEGUN, Map.of("month", month)));
        }
        return lines.months(employer.id()).stream().filter(other -> other.isBefore(month) && !lines.isClosed(employer.id(), other)).findFirst()
                .map(earlier -> Refusal.of(PayrollRefusal.EARLIER_MONTH_OPEN, Map.of("month", earlier)));
    }

    private Outcome<PayBatch> closeOnce(Actor actor, YearMonth month) {
        lines.oneAtATime(actor.employer());
        Optional<PayBatch> closed = lines.batch(actor.employer(), month);
        if (closed.isPresent()) {
            return Outcome.accepted(closed.get());
        }
        Employer employer = employers.get(actor.employer());
        Optional<Refusal> no = refusal(employer, month);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<PayrollLine> planned = lines.ofMonth(actor.employer(), month).stream()
                .filter(line -> line.state() == PayrollLine.State.PLANNED).toList();
        byte[] content = PayrollFile.write(planned.stream().map(line -> row(line, employer)).toList(),
                settings.format(actor.employer(), countsHours(employer, month)));
        PayBatch batch = new PayBatch(new PayBatchId(UUID.randomUUID()), actor.employer(), month, actor.person(), clock.instant(),
                planned.size(), total(planned, PlannedLine.Kind.SOURCE), total(planned, PlannedLine.Kind.GOAL),
                "ruilwerk-%s-%s.csv".formatted(employer.code(), month), sha256(content), Optional.empty());
        lines.close(batch, content);
        revising.closed(employer, month, planned);
        return Outcome.accepted(batch);
    }

    private PayrollFile.Row row(PayrollLine line, Employer employer) {
        ExecutionRequest request = requests.get(line.request());
        Edition edition = schemes.edition(request.edition());
        boolean source = line.side() == PlannedLine.Kind.SOURCE;
        String name = (source ? edition.source(line.code()).name() : edition.goal(line.code()).name()).in(FILE_LANGUAGE);
        return new PayrollFile.Row(line.id(), employer.code(), people.get(line.person()).employeeNumber(), line.payMonth(),
                line.component(), name, line.amount(), line.kind(), request.number(), line.addendumRef(),
                line.corrects().map(PayrollLineId::toString).orElse(""), line.hours());
    }

    private boolean countsHours(Employer employer, YearMonth month) {
        return schemes.editionOn(employer.scheme(), month.atEndOfMonth()).sources().stream().anyMatch(source -> source.kind() == Source.Kind.TIME);
    }

    private static Money total(List<PayrollLine> lines, PlannedLine.Kind side) {
        return Money.sum(lines.stream().filter(line -> line.side() == side).map(PayrollLine::amount).toList());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
