package nl.ruilwerk.request.process;

import nl.ruilwerk.request.ReservingRoom;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes a guaranteed place and the amount under the cap, if they are there (HS-53 to HS-56). */
@ModelBean
@Component("reserveCap")
class ReserveCapDelegate implements RequestStepDelegate {

    private final ReservingRoom reserving;

    ReserveCapDelegate(ReservingRoom reserving) {
        this.reserving = reserving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ExecutionRequestProcess.CAP_ANSWER, reserving.reserveCap(request(execution)).name());
    }
}
