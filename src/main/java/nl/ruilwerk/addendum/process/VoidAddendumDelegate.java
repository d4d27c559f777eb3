package nl.ruilwerk.addendum.process;

import nl.ruilwerk.addendum.SigningAddendum;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends an addendum that was not signed. */
@ModelBean
@Component("voidAddendum")
class VoidAddendumDelegate implements AddendumStepDelegate {

    private final SigningAddendum signing;

    VoidAddendumDelegate(SigningAddendum signing) {
        this.signing = signing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signing.end(request(execution));
    }
}
