package nl.ruilwerk.request.process;

import java.time.ZonedDateTime;
import java.util.Optional;
import nl.ruilwerk.request.TakingStep;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks for the first step that is still open, and says until when (LZ-52, LZ-148). */
@ModelBean
@Component("findNextStep")
class FindNextStepDelegate implements RequestStepDelegate {

    private final TakingStep taking;

    FindNextStepDelegate(TakingStep taking) {
        this.taking = taking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<TakingStep.Asked> asked = taking.askNext(request(execution));
        execution.setVariable(ExecutionRequestProcess.STEP_OUTCOME, asked.isPresent() ? "OPEN" : "TAKEN");
        asked.ifPresent(step -> {
            execution.setVariable(ExecutionRequestProcess.REMIND_STEP_AT, moment(step.remindAt()));
            execution.setVariable(ExecutionRequestProcess.ESCALATE_STEP_AT, moment(step.passOnAt()));
            execution.setVariable(ExecutionRequestProcess.STEP_DUE, moment(step.defaultAt()));
        });
    }

    private static String moment(Optional<ZonedDateTime> moment) {
        return moment.map(ExecutionRequestProcess::timerDate).orElse(ExecutionRequestProcess.NEVER);
    }
}
