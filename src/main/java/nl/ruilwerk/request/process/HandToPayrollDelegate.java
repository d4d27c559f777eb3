package nl.ruilwerk.request.process;


import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Starts the handoff to payroll; the model of that handoff belongs to payroll (HS-141). */
@ModelBean
@Component("handToPayroll")
class HandToPayrollDelegate implements RequestStepDelegate {

    private final ExecutionRequestProcess process;

    HandToPayrollDelegate(ExecutionRequestProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.handToPayroll(request(execution));
    }
}
