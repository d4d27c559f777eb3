package nl.ruilwerk.career.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/career/career-event.bpmn}. The business key is the id of the arrangement. */
@Component
public class CareerEventProcess {

    static final String PROCESS = "careerEvent";
    static final String ARRANGEMENT = "arrangement";
    private static final String NOT_NEEDED = "arrangementNotNeeded";

    private final RuntimeService engine;

    CareerEventProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored arrangement; it runs to its step for people in the caller's transaction. */
    public void start(UUID arrangement) {
        engine.startProcessInstanceByKey(PROCESS, arrangement.toString());
    }

    /** Tells the process that nothing has to be arranged any more. */
    public void notNeeded(UUID arrangement) {
        engine.createMessageCorrelation(NOT_NEEDED).processInstanceBusinessKey(arrangement.toString()).correlate();
    }

    static UUID arrangement(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
