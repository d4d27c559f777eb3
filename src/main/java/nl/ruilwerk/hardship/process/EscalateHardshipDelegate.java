package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.WatchingTerm;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells both sides that the term has passed; the request stays open (LZ-156). */
@ModelBean
@Component("escalateHardship")
class EscalateHardshipDelegate implements HardshipStepDelegate {

    private final WatchingTerm watching;

    EscalateHardshipDelegate(WatchingTerm watching) {
        this.watching = watching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watching.escalate(hardship(execution));
    }
}
