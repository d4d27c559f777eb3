package nl.ruilwerk.hardship.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What all steps of the process share: each knows the hardship request by its id and nothing more. */
interface HardshipStepDelegate extends JavaDelegate {

    default UUID hardship(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
