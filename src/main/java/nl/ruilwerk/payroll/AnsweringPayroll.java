package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.budget.KeepingMargin;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.process.PayrollHandoffProcess;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what payroll answers to a batch: carried out, or rejected with a reason, line by line. */
@Service
public class AnsweringPayroll {

    /** What the lines of a request add up to, for the model of the handoff. */
    public enum Answered { PARTLY, REJECTED, ACKNOWLEDGED, LAPSED }

    private final PayrollLines lines;
    private final PayrollHandoffProcess process;
    private final KeepingMargin margin;
    private final MovingCase moving;

    AnsweringPayroll(PayrollLines lines, PayrollHandoffProcess process, KeepingMargin margin, MovingCase moving) {
        this.lines = lines;
        this.process = process;
        this.margin = margin;
        this.moving = moving;
    }

    /**
     * Confirms that payroll carried out every line of the batch that it has not answered yet.
     *
     * @throws NoSuchElementException if the employer has no such batch
     */
    public Outcome<Boolean> acknowledge(Actor actor, PayBatchId id) {
        return moving.move(() -> acknowledgeOnce(actor, id));
    }

    private Outcome<Boolean> acknowledgeOnce(Actor actor, PayBatchId id) {
        actor.mustHold(Role.PAYROLL);
        PayBatch batch = lines.batch(actor.employer(), id).orElseThrow(() -> new NoSuchElementException("No batch " + id));
        lines.oneAtATime(actor.employer());
        Set<RequestId> touched = new LinkedHashSet<>();
        for (PayrollLine line : lines.ofBatch(batch.id())) {
            if (lines.answer(line.id(), PayrollLine.State.ACKNOWLEDGED, "")) {
                touched.add(line.request());
                report(actor, line);
            }
        }
        lines.acknowledge(batch.id(), actor.person());
        touched.forEach(this::tellProcess);
        return Outcome.accepted(true);
    }

    /**
     * Records that payroll did not carry out a line, with what it said.
     *
     * @return a refusal with {@link PayrollRefusal#REASON_MISSING} or {@link PayrollRefusal#ALREADY_ANSWERED}
     */
    public Outcome<Boolean> reject(Actor actor, PayrollLineId id, String reason) {
        return moving.move(() -> rejectOnce(actor, id, reason));
    }

    private Outcome<Boolean> rejectOnce(Actor actor, PayrollLineId id, String reason) {
        actor.mustHold(Role.PAYROLL);
        PayrollLine line = lines.find(actor.employer(), id).orElseThrow(() -> new NoSuchElementException("No line " + id));
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(PayrollRefusal.REASON_MISSING));
        }
        lines.oneAtATime(actor.employer());
        if (!lines.answer(id, PayrollLine.State.REJECTED, reason.strip())) {
            return Outcome.refused(Refusal.of(PayrollRefusal.ALREADY_ANSWERED));
        }
        tellProcess(line.request());
        return Outcome.accepted(true);
    }

    /**
     * Plans each rejected line of a request anew in an open month; the rejected one stays as it was handed over.
     *
     * @return a refusal with {@link PayrollRefusal#MONTH_CLOSED}
     */
    @Transactional
    public Outcome<Boolean> repair(Actor actor, RequestId request, YearMonth month) {
        actor.mustHold(Role.PAYROLL);
        lines.oneAtATime(actor.employer());
        if (lines.isClosed(actor.employer(), month)) {
            return Outcome.refused(Refusal.of(PayrollRefusal.MONTH_CLOSED, Map.of("month", month)));
        }
        for (PayrollLine rejected : unrepaired(request)) {
            String key = "correction/" + rejected.id();
            lines.plan(actor.employer(), new PayrollLine(PlanningPayrollLines.idOf(key), rejected.person(), request, month,
                    rejected.side(), rejected.code(), rejected.component(), rejected.amount(), rejected.treatment(), rejected.hours(), rejected.addendumRef(),
                    Optional.of(rejected.id()), Optional.empty(), PayrollLine.State.PLANNED, ""), key);
        }
        return Outcome.accepted(true);
    }

    /** @return rejected lines that no other line replaces yet */
    public List<PayrollLine> unrepaired(RequestId request) {
        List<PayrollLine> all = lines.ofRequest(request);
        return all.stream().filter(line -> line.state() == PayrollLine.State.REJECTED)
                .filter(line -> all.stream().noneMatch(other -> other.corrects().equals(Optional.of(line.id())))).toList();
    }

    /** HS-146: payroll reports every untaxed reimbursement to the register of the tax-free margin; sources and taxed pay are no charge to it. */
    private void report(Actor actor, PayrollLine line) {
        if (line.side() == PlannedLine.Kind.GOAL && line.treatment() == Payment.Treatment.UNTAXED) {
            margin.report(actor.employer(), line.id().value(), line.person(), line.code(), line.payMonth().atEndOfMonth(), line.component(), line.amount());
        }
    }

    /** Looks at a request whose planned lines have changed: nothing may be left to wait for (HS-159). */
    @Transactional
    public void linesChanged(RequestId request) {
        tellProcess(request);
    }

    private void tellProcess(RequestId request) {
        List<PayrollLine> all = lines.ofRequest(request);
        boolean waiting = all.stream().anyMatch(line -> line.state() == PayrollLine.State.PLANNED || line.state() == PayrollLine.State.EXPORTED);
        Answered answered = !unrepaired(request).isEmpty() ? Answered.REJECTED : waiting ? Answered.PARTLY
                : all.isEmpty() ? Answered.LAPSED : Answered.ACKNOWLEDGED;
        process.answered(request, answered);
    }
}
