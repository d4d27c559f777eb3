package nl.ruilwerk.hardship.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import nl.ruilwerk.hardship.HardshipClause;
import nl.ruilwerk.hardship.HardshipRequest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for {@code processes/hardship/hardship-request.bpmn}: its names, its variables and the message
 * that it listens to. The business key is the id of the hardship request.
 */
@Component
public class HardshipProcess {

    static final String PROCESS = "hardshipRequest";
    /** When to remind and how often more. */
    static final String REMINDERS = "reminders";
    /** The first moment after the last day. */
    static final String TERM_ENDS_AT = "termEndsAt";
    /** What {@code decideHardship} answered: GRANTED, PARTLY or REFUSED. */
    static final String OUTCOME = "outcome";

    private static final String WITHDRAW = "withdrawHardship";

    private final RuntimeService engine;

    HardshipProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored request; it runs to the step of the decider in the caller's transaction. */
    public void start(HardshipRequest request, HardshipClause clause, ZoneId zone) {
        engine.startProcessInstanceByKey(PROCESS, request.id().toString(), Variables.createVariables()
                .putValue(REMINDERS, clause.reminders(request.lastDay(), zone))
                .putValue(TERM_ENDS_AT, request.lastDay().plusDays(1).atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    }

    /** Tells the process that the employee takes the request back. */
    public void withdraw(UUID request) {
        engine.createMessageCorrelation(WITHDRAW).processInstanceBusinessKey(request.toString()).correlate();
    }
}
