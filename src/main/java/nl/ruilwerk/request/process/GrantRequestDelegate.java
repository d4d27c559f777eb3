package nl.ruilwerk.request.process;

import nl.ruilwerk.request.GrantingRequest;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Grants the request: reservations become final (HS-59). */
@ModelBean
@Component("grantRequest")
class GrantRequestDelegate implements RequestStepDelegate {

    private final GrantingRequest granting;

    GrantRequestDelegate(GrantingRequest granting) {
        this.granting = granting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        granting.grant(request(execution));
    }
}
