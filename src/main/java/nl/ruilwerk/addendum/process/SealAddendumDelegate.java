package nl.ruilwerk.addendum.process;

import nl.ruilwerk.addendum.SigningAddendum;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes the final document with both signatures (HS-139, HS-140). */
@ModelBean
@Component("sealAddendum")
class SealAddendumDelegate implements AddendumStepDelegate {

    private final SigningAddendum signing;

    SealAddendumDelegate(SigningAddendum signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signing.seal(request(execution));
    }
}
