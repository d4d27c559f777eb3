package nl.ruilwerk.regulation.process;

import nl.ruilwerk.regulation.RecordingRegulationChange;
import nl.ruilwerk.studio.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells participants what changed. */
@ModelBean
@Component("tellParticipants")
class TellParticipantsDelegate implements JavaDelegate {

    private final RecordingRegulationChange recording;

    TellParticipantsDelegate(RecordingRegulationChange recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recording.tell(ChangeRegulationProcess.change(execution));
    }
}
