package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.WatchingTerm;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells both sides that it was received, and the last day for the decision (LZ-155). */
@ModelBean
@Component("acknowledgeHardship")
class AcknowledgeHardshipDelegate implements HardshipStepDelegate {

    private final WatchingTerm watching;

    AcknowledgeHardshipDelegate(WatchingTerm watching) {
        this.watching = watching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watching.acknowledge(hardship(execution));
    }
}
