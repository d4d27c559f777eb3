package nl.ruilwerk.request.process;

import nl.ruilwerk.request.AssessingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Judges the request by its edition of the scheme and stores the answer with it (HS-52). */
@ModelBean
@Component("assessRequest")
class AssessRequestDelegate implements RequestStepDelegate {

    private final AssessingRequest assessing;
    private final ExecutionRequestProcess process;

    AssessRequestDelegate(AssessingRequest assessing, ExecutionRequestProcess process) {
        this.assessing = assessing;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AssessingRequest.Assessment assessment = assessing.assess(request(execution));
        execution.setVariable(ExecutionRequestProcess.ASSESSMENT, assessment.name());
        if (assessment == AssessingRequest.Assessment.INCOMPLETE) {
            execution.setVariable(ExecutionRequestProcess.COMPLETION_DUE,
                    process.endOf(assessing.completionTerm(request(execution))));
        }
    }
}
