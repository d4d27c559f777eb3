package nl.ruilwerk.request.process;

import nl.ruilwerk.request.AssessingRequest;
import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nobody answered in time: what the scheme says then counts (LZ-19). */
@ModelBean
@Component("applyDefault")
class ApplyDefaultDelegate implements RequestStepDelegate {

    private final TakingStep taking;
    private final ExecutionRequestProcess process;
    private final AssessingRequest assessing;

    ApplyDefaultDelegate(TakingStep taking, ExecutionRequestProcess process, AssessingRequest assessing) {
        this.taking = taking;
        this.process = process;
        this.assessing = assessing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TakingStep.Decision decision = taking.applyDefault(request(execution));
        execution.setVariable(ExecutionRequestProcess.STEP_OUTCOME, decision.name());
        execution.setVariable(ExecutionRequestProcess.COMPLETION_DUE, process.endOf(assessing.completionTerm(request(execution))));
    }
}
