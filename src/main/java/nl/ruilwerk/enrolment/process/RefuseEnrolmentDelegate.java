package nl.ruilwerk.enrolment.process;

import nl.ruilwerk.enrolment.ClosingEnrolment;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The scheme does not allow this person to take part (HS-10 to HS-12). */
@ModelBean
@Component("refuseEnrolment")
class RefuseEnrolmentDelegate implements EnrolmentStepDelegate {

    private final ClosingEnrolment closing;

    RefuseEnrolmentDelegate(ClosingEnrolment closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.refuse(participation(execution));
    }
}
