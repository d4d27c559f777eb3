package nl.ruilwerk.settlement.process;

import nl.ruilwerk.settlement.DecidingAmounts;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Warns the employer's side that the last day passed without amounts (HS-04). */
@ModelBean
@Component("warnUnpublished")
class WarnUnpublishedDelegate implements JavaDelegate {

    private final DecidingAmounts deciding;

    WarnUnpublishedDelegate(DecidingAmounts deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.warn(OpenPlanYearProcess.decision(execution));
    }
}
