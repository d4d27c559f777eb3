package nl.ruilwerk.settlement.process;

import nl.ruilwerk.settlement.StatingFinalPay;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries granted exchanges out in the final run as far as their sources are paid out in it (HS-159). */
@ModelBean
@Component("carryOutFinalPay")
class CarryOutFinalPayDelegate implements JavaDelegate {

    private final StatingFinalPay stating;

    CarryOutFinalPayDelegate(StatingFinalPay stating) {
        this.stating = stating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stating.carryOut(SettleLeaverProcess.settlement(execution));
    }
}
