package nl.ruilwerk.request.process;

import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes a request that was not decided by the end of the plan year (HS-152). */
@ModelBean
@Component("closeRequest")
class CloseRequestDelegate implements RequestStepDelegate {

    private final EndingRequest ending;

    CloseRequestDelegate(EndingRequest ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.close(request(execution));
    }
}
