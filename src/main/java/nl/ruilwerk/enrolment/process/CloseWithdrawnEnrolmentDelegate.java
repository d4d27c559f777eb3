package nl.ruilwerk.enrolment.process;

import nl.ruilwerk.enrolment.ClosingEnrolment;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The employee took the enrolment back before the employer signed. */
@ModelBean
@Component("closeWithdrawnEnrolment")
class CloseWithdrawnEnrolmentDelegate implements EnrolmentStepDelegate {

    private final ClosingEnrolment closing;

    CloseWithdrawnEnrolmentDelegate(ClosingEnrolment closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.withdraw(participation(execution));
    }
}
