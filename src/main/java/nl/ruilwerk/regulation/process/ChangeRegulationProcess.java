package nl.ruilwerk.regulation.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/regulation/change-regulation.bpmn}. The business key is the id of the change. */
@Component
public class ChangeRegulationProcess {

    static final String PROCESS = "changeRegulation";

    private final RuntimeService engine;

    ChangeRegulationProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored change; it runs to its step for the employer in the caller's transaction. */
    public void start(UUID change) {
        engine.startProcessInstanceByKey(PROCESS, change.toString());
    }

    static UUID change(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
