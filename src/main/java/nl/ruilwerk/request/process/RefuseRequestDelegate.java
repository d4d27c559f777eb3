package nl.ruilwerk.request.process;

import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Refuses the request with the ground that the rules or a person gave, and gives back its room (HS-120). */
@ModelBean
@Component("refuseRequest")
class RefuseRequestDelegate implements RequestStepDelegate {

    private final EndingRequest ending;

    RefuseRequestDelegate(EndingRequest ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.refuse(request(execution));
    }
}
