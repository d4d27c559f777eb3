package nl.ruilwerk.payroll.process;

import java.util.UUID;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.request.RequestId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for {@code processes/payroll/payroll-handoff.bpmn}. The business key is the id of the
 * request whose exchange is handed over.
 */
@Component
public class PayrollHandoffProcess {

    static final String PROCESS = "payrollHandoff";
    static final String REQUEST_ID = "requestId";
    static final String PAYROLL_STATE = "payrollState";
    private static final String ANSWERED = "payrollAnswered";

    private final RuntimeService engine;

    PayrollHandoffProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /**
     * Tells the handoff of a request what its lines add up to. While a rejected line is being repaired it waits for
     * nothing; the next answer tells it again.
     */
    public void answered(RequestId request, AnsweringPayroll.Answered answered) {
        engine.createMessageCorrelation(ANSWERED).processInstanceBusinessKey(request.toString())
                .setVariable(PAYROLL_STATE, answered.name()).correlateAllWithResult();
    }

    static RequestId request(DelegateExecution execution) {
        return new RequestId(UUID.fromString((String) execution.getVariable(REQUEST_ID)));
    }
}
