package nl.ruilwerk.addendum.process;

import java.util.UUID;
import nl.ruilwerk.request.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the steps of {@code processes/addendum/sign-addendum.bpmn} share: its names, and the request they are about. */
interface AddendumStepDelegate extends JavaDelegate {

    String REQUEST_ID = "requestId";
    String EMPLOYEE_HAS_SIGNED = "employeeHasSigned";
    String SIGNATURE_DUE = "signatureDue";
    /** How the signing ended: SIGNED, DECLINED or EXPIRED. */
    String ADDENDUM_OUTCOME = "addendumOutcome";

    default RequestId request(DelegateExecution execution) {
        return new RequestId(UUID.fromString((String) execution.getVariable(REQUEST_ID)));
    }
}
