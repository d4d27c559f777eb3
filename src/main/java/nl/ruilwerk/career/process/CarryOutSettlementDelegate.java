package nl.ruilwerk.career.process;

import nl.ruilwerk.career.SettlingChoices;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands what was settled to payroll and tells the employee. */
@ModelBean
@Component("carryOutSettlement")
class CarryOutSettlementDelegate implements JavaDelegate {

    private final SettlingChoices settling;

    CarryOutSettlementDelegate(SettlingChoices settling) {
        this.settling = settling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean debtLeft = settling.carryOut(SettleChoicesProcess.settlement(execution));
        execution.setVariable(SettleChoicesProcess.DEBT, debtLeft ? "LEFT" : "NONE");
    }
}
