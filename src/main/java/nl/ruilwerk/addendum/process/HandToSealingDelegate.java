package nl.ruilwerk.addendum.process;

import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets the sealing begin. The signature is the grant (HS-138), so neither waits for a document to be drawn. */
@ModelBean
@Component("handToSealing")
class HandToSealingDelegate implements AddendumStepDelegate {

    private final AddendumSealingProcess process;

    HandToSealingDelegate(AddendumSealingProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.start(request(execution));
    }
}
