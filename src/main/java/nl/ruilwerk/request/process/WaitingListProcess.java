package nl.ruilwerk.request.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/request/serve-waiting-list.bpmn}. The business key is the id of the cap. */
@Component
public class WaitingListProcess {

    static final String CAP_ID = "capId";
    /** Whether {@code offerPlace} made an offer, so that it looks for another one. */
    static final String OFFER_MADE = "offerMade";

    private static final String SERVE = "serveWaitingListOfCap";

    private final RuntimeService engine;

    WaitingListProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Writes down, in the caller's transaction, that the waiting list behind a cap is to be looked at. */
    public void serve(UUID cap) {
        engine.createMessageCorrelation(SERVE).processInstanceBusinessKey(cap.toString()).setVariable(CAP_ID, cap.toString()).correlateStartMessage();
    }
}
