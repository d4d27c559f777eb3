package nl.ruilwerk.request.process;

import nl.ruilwerk.request.ReservingRoom;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reserves the asked amount in each source, or says which source is short (HS-42). */
@ModelBean
@Component("reserveSources")
class ReserveSourcesDelegate implements RequestStepDelegate {

    private final ReservingRoom reserving;

    ReserveSourcesDelegate(ReservingRoom reserving) {
        this.reserving = reserving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reserving.reserveSources(request(execution)).either(reserved -> null, refusal -> {
            throw new BpmnError(refusal.reason().name());
        });
    }
}
