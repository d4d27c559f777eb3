package nl.ruilwerk.request.process;

import nl.ruilwerk.request.RequestRefusal;
import nl.ruilwerk.request.ReservingRoom;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Takes a guaranteed place and the amount under the cap, if they are there (HS-53 to HS-56). A case that began on a model without a
 * waiting list goes to the employer, as that model says.
 */
@ModelBean
@Component("reserveCap")
class ReserveCapDelegate implements RequestStepDelegate {

    private final ReservingRoom reserving;

    ReserveCapDelegate(ReservingRoom reserving) {
        this.reserving = reserving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean knowsLine = execution.getBpmnModelInstance().getModelElementById("waitForPlace") != null;
        ReservingRoom.CapRoute route = reserving.reserveCap(request(execution), knowsLine);
        if (route.isRefused()) {
            throw new BpmnError(RequestRefusal.CAP_REACHED.name());
        }
        execution.setVariable(ExecutionRequestProcess.CAP_ANSWER, route.answer().name());
        execution.setVariable(ExecutionRequestProcess.CAP_POLICY, route.policy().name());
    }
}
