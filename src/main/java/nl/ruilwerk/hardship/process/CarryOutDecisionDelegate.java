package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.CarryingOutDecision;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes the disputed request up again where the decision says so. */
@ModelBean
@Component("carryOutDecision")
class CarryOutDecisionDelegate implements HardshipStepDelegate {

    private final CarryingOutDecision carryingOut;

    CarryOutDecisionDelegate(CarryingOutDecision carryingOut) {
        this.carryingOut = carryingOut;
    }

    @Override
    public void execute(DelegateExecution execution) {
        carryingOut.carryOut(hardship(execution));
    }
}
