package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.WatchingTerm;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds the deciders before the last day. */
@ModelBean
@Component("remindDeciders")
class RemindDecidersDelegate implements HardshipStepDelegate {

    private final WatchingTerm watching;

    RemindDecidersDelegate(WatchingTerm watching) {
        this.watching = watching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watching.remind(hardship(execution));
    }
}
