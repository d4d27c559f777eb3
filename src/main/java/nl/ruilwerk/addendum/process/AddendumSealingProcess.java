package nl.ruilwerk.addendum.process;

import nl.ruilwerk.request.RequestId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for {@code processes/addendum/addendum-sealing.bpmn}. It is a process of its own, so that
 * nothing that happens to a request afterwards, the end of the plan year included, can keep its document from being made.
 */
@Component
class AddendumSealingProcess {

    private static final String SEAL = "sealSignedAddendum";

    private final RuntimeService engine;

    AddendumSealingProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the sealing in the caller's transaction; the work itself is a job after it. */
    void start(RequestId request) {
        engine.createMessageCorrelation(SEAL).processInstanceBusinessKey(request.toString())
                .setVariable(AddendumStepDelegate.REQUEST_ID, request.toString()).correlateStartMessage();
    }
}
