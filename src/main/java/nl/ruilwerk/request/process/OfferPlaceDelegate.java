package nl.ruilwerk.request.process;

import java.util.UUID;
import nl.ruilwerk.request.OfferingPlaces;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers what has come free to the first on the waiting list (LZ-82). */
@ModelBean
@Component("offerPlace")
class OfferPlaceDelegate implements JavaDelegate {

    private final OfferingPlaces offering;

    OfferPlaceDelegate(OfferingPlaces offering) {
        this.offering = offering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID cap = UUID.fromString((String) execution.getVariable(WaitingListProcess.CAP_ID));
        execution.setVariable(WaitingListProcess.OFFER_MADE, offering.offerNext(cap));
    }
}
