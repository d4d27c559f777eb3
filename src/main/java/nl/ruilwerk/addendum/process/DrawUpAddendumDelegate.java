package nl.ruilwerk.addendum.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import nl.ruilwerk.addendum.DrawingUpAddendum;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Draws up the addendum and tells the model whether the employee has signed this very text (HS-137). */
@ModelBean
@Component("drawUpAddendum")
class DrawUpAddendumDelegate implements AddendumStepDelegate {

    private final DrawingUpAddendum drawingUp;

    DrawUpAddendumDelegate(DrawingUpAddendum drawingUp) {
        this.drawingUp = drawingUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EMPLOYEE_HAS_SIGNED, drawingUp.drawUp(request(execution)));
        ZonedDateTime lastDay = drawingUp.signatureTerm(request(execution));
        execution.setVariable(SIGNATURE_DUE, lastDay.toLocalDate().plusDays(1).atStartOfDay(lastDay.getZone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        // stays so when the term passes; an answer of the employer replaces it
        execution.setVariable(ADDENDUM_OUTCOME, "EXPIRED");
    }
}
