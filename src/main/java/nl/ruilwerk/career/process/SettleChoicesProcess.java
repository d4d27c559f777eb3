package nl.ruilwerk.career.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/career/settle-choices.bpmn}. The business key is the id of the settlement. */
@Component
public class SettleChoicesProcess {

    static final String PROCESS = "settleChoices";
    static final String DEBT = "debt";

    private final RuntimeService engine;

    SettleChoicesProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored settlement; it runs to its step for payroll in the caller's transaction. */
    public void start(UUID settlement) {
        engine.startProcessInstanceByKey(PROCESS, settlement.toString());
    }

    static UUID settlement(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
