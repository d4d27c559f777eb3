package nl.ruilwerk.enrolment.process;

import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Says whether the person may take part, and from when (HS-09 to HS-13, HS-19 to HS-26). */
@ModelBean
@Component("assessEnrolment")
class AssessEnrolmentDelegate implements EnrolmentStepDelegate {

    private final AssessingEnrolment assessing;

    AssessEnrolmentDelegate(AssessingEnrolment assessing) {
        this.assessing = assessing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EnrolmentProcess.ELIGIBLE, assessing.assess(participation(execution)));
    }
}
