package nl.ruilwerk.request.process;

import java.util.UUID;
import nl.ruilwerk.request.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What all steps of the request's process share: each knows the request by its id and nothing more. */
interface RequestStepDelegate extends JavaDelegate {

    default RequestId request(DelegateExecution execution) {
        return new RequestId(UUID.fromString((String) execution.getVariable(ExecutionRequestProcess.REQUEST_ID)));
    }
}
