package nl.ruilwerk.payroll.process;

import nl.ruilwerk.payroll.PlanningPayrollLines;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the lines of a granted request (HS-141). */
@ModelBean
@Component("planPayrollLines")
class PlanPayrollLinesDelegate implements JavaDelegate {

    private final PlanningPayrollLines planning;

    PlanPayrollLinesDelegate(PlanningPayrollLines planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.plan(PayrollHandoffProcess.request(execution));
    }
}
