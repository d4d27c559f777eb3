package nl.ruilwerk.enrolment.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What all steps of the enrolment's process share: each knows the participation by its id and nothing more. */
interface EnrolmentStepDelegate extends JavaDelegate {

    default UUID participation(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
