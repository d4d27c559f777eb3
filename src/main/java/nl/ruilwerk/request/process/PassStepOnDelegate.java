package nl.ruilwerk.request.process;

import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the next one in place of who did not answer. */
@ModelBean
@Component("passStepOn")
class PassStepOnDelegate implements RequestStepDelegate {

    private final TakingStep taking;

    PassStepOnDelegate(TakingStep taking) {
        this.taking = taking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ExecutionRequestProcess.ESCALATE_STEP_AT, taking.passOn(request(execution))
                .map(ExecutionRequestProcess::timerDate).orElse(ExecutionRequestProcess.NEVER));
    }
}
