package nl.ruilwerk.enrolment.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for {@code processes/enrolment/enrolment.bpmn}: its names, its variables and the message
 * that it listens to. The business key is the id of the participation.
 */
@Component
public class EnrolmentProcess {

    static final String PROCESS = "enrolment";
    /** Whether {@code assessEnrolment} found that the person may take part. */
    static final String ELIGIBLE = "eligible";
    /** What {@code reviewEnrolment} answered: ACCEPTED or DECLINED. */
    static final String DECISION = "decision";

    private static final String WITHDRAW = "withdrawEnrolment";

    private final RuntimeService engine;

    EnrolmentProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored enrolment; it runs to its first step for people in the caller's transaction. */
    public void start(UUID participation) {
        engine.startProcessInstanceByKey(PROCESS, participation.toString());
    }

    /** Tells the process that the employee takes the enrolment back. */
    public void withdraw(UUID participation) {
        engine.createMessageCorrelation(WITHDRAW).processInstanceBusinessKey(participation.toString()).correlate();
    }
}
