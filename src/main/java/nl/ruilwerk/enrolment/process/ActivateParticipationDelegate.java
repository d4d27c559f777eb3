package nl.ruilwerk.enrolment.process;

import nl.ruilwerk.enrolment.ActivatingParticipation;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets the participation begin on its first day (HS-18). */
@ModelBean
@Component("activateParticipation")
class ActivateParticipationDelegate implements EnrolmentStepDelegate {

    private final ActivatingParticipation activating;

    ActivateParticipationDelegate(ActivatingParticipation activating) {
        this.activating = activating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        activating.activate(participation(execution));
    }
}
