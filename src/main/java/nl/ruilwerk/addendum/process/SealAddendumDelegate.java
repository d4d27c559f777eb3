package nl.ruilwerk.addendum.process;

import nl.ruilwerk.addendum.SealingAddendum;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Makes the final document with both signatures (HS-139, HS-140). Cases that began before sealing was a process of its own
 * come here from {@code sign-addendum.bpmn}, within the signature.
 */
@ModelBean
@Component("sealAddendum")
class SealAddendumDelegate implements AddendumStepDelegate {

    private final SealingAddendum sealing;

    SealAddendumDelegate(SealingAddendum sealing) {
        this.sealing = sealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sealing.seal(request(execution));
    }
}
