package nl.ruilwerk.hardship.process;

import nl.ruilwerk.hardship.WritingHardshipDecision;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the decision in writing and into the file (LZ-156). */
@ModelBean
@Component("writeHardshipDecision")
class WriteHardshipDecisionDelegate implements HardshipStepDelegate {

    private final WritingHardshipDecision writing;

    WriteHardshipDecisionDelegate(WritingHardshipDecision writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writing.write(hardship(execution));
    }
}
