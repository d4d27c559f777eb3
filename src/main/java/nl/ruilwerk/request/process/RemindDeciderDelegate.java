package nl.ruilwerk.request.process;

import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds who was asked to decide, some days before the last one. */
@ModelBean
@Component("remindDecider")
class RemindDeciderDelegate implements RequestStepDelegate {

    private final TakingStep taking;

    RemindDeciderDelegate(TakingStep taking) {
        this.taking = taking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        taking.remind(request(execution));
    }
}
