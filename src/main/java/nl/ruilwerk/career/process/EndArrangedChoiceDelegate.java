package nl.ruilwerk.career.process;

import nl.ruilwerk.career.ArrangingChoice;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the choice as it was agreed. */
@ModelBean
@Component("endArrangedChoice")
class EndArrangedChoiceDelegate implements JavaDelegate {

    private final ArrangingChoice arranging;

    EndArrangedChoiceDelegate(ArrangingChoice arranging) {
        this.arranging = arranging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arranging.endAsArranged(CareerEventProcess.arrangement(execution));
    }
}
