package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.WithdrawingHardship;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes a hardship request that its employee took back. */
@ModelBean
@Component("closeWithdrawnHardship")
class CloseWithdrawnHardshipDelegate implements HardshipStepDelegate {

    private final WithdrawingHardship withdrawing;

    CloseWithdrawnHardshipDelegate(WithdrawingHardship withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawing.close(hardship(execution));
    }
}
