package nl.ruilwerk.request.process;

import nl.ruilwerk.request.EndingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets a request lapse that was not completed or signed in time, and gives back its room. */
@ModelBean
@Component("lapseRequest")
class LapseRequestDelegate implements RequestStepDelegate {

    private final EndingRequest ending;

    LapseRequestDelegate(EndingRequest ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.lapse(request(execution));
    }
}
