package nl.ruilwerk.studio;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application which line of which model is wrong, instead of a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefusedException cause) {
        return new FailureAnalysis("Models or forms are not as they should be:\n    " + String.join("\n    ", cause.lines()),
                "Mend the files named above and start again; nothing was deployed.", cause);
    }
}
