package nl.ruilwerk.settlement.process;

import nl.ruilwerk.settlement.DecidingAmounts;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the employer's side that amounts of the next plan year are needed (HS-154). */
@ModelBean
@Component("remindOfAmounts")
class RemindOfAmountsDelegate implements JavaDelegate {

    private final DecidingAmounts deciding;

    RemindOfAmountsDelegate(DecidingAmounts deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.remind(OpenPlanYearProcess.decision(execution));
    }
}
