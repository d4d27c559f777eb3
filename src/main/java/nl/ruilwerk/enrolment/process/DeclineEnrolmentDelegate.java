package nl.ruilwerk.enrolment.process;

import nl.ruilwerk.enrolment.ClosingEnrolment;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The employer did not sign, for the reason that was given. */
@ModelBean
@Component("declineEnrolment")
class DeclineEnrolmentDelegate implements EnrolmentStepDelegate {

    private final ClosingEnrolment closing;

    DeclineEnrolmentDelegate(ClosingEnrolment closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.decline(participation(execution));
    }
}
