package nl.ruilwerk.request.process;

import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends an undecided request because its goal is collectively restricted (HS-124). */
@ModelBean
@Component("restrictRequest")
class RestrictRequestDelegate implements RequestStepDelegate {

    private final EndingRequest ending;

    RestrictRequestDelegate(EndingRequest ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.restrict(request(execution));
    }
}
