package nl.ruilwerk.settlement.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/settlement/settle-leaver.bpmn}. The business key is the id of the settlement. */
@Component
public class SettleLeaverProcess {

    static final String PROCESS = "settleLeaver";
    private static final String SERVICE_CONTINUES = "serviceContinues";

    private final RuntimeService engine;

    SettleLeaverProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored settlement; it runs to its step for payroll in the caller's transaction. */
    public void start(UUID settlement) {
        engine.startProcessInstanceByKey(PROCESS, settlement.toString());
    }

    /** Tells the process that the person is in service after all. */
    public void serviceContinues(UUID settlement) {
        engine.createMessageCorrelation(SERVICE_CONTINUES).processInstanceBusinessKey(settlement.toString()).correlate();
    }

    static UUID settlement(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
