package nl.ruilwerk.request.process;

import nl.ruilwerk.request.AnsweringOffer;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nobody answered the offer in time; what was offered goes to the next in line (LZ-82). */
@ModelBean
@Component("letOfferPass")
class LetOfferPassDelegate implements RequestStepDelegate {

    private final AnsweringOffer answering;

    LetOfferPassDelegate(AnsweringOffer answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.letPass(request(execution));
        execution.setVariable(ExecutionRequestProcess.PLACE_OUTCOME, "PASSED");
    }
}
