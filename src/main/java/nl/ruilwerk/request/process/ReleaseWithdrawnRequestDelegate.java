package nl.ruilwerk.request.process;

import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives back the room of a request that its employee took back (HS-162). */
@ModelBean
@Component("releaseWithdrawnRequest")
class ReleaseWithdrawnRequestDelegate implements RequestStepDelegate {

    private final EndingRequest ending;

    ReleaseWithdrawnRequestDelegate(EndingRequest ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.withdraw(request(execution));
    }
}
