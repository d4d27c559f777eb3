package nl.ruilwerk.payroll.process;

import nl.ruilwerk.payroll.TellingPaid;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the employee what was paid when. */
@ModelBean
@Component("tellPaid")
class TellPaidDelegate implements JavaDelegate {

    private final TellingPaid telling;

    TellPaidDelegate(TellingPaid telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.tell(PayrollHandoffProcess.request(execution));
    }
}
