package nl.ruilwerk.forms;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application which forms to mend, one line per fault, instead of a stack trace. */
class BrokenFormsFailureAnalyzer extends AbstractFailureAnalyzer<BrokenFormsException> {

    @Override
    protected FailureAnalysis analyze(Throwable start, BrokenFormsException broken) {
        String faults = broken.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining(System.lineSeparator()));
        int count = broken.faults().size();
        return new FailureAnalysis(
                (count == 1 ? "A form cannot be shown as it is written:" : count + " faults in forms:") + System.lineSeparator() + faults,
                "Mend the files named above and start again. What forms may hold is told in docs/forms.md.", broken);
    }
}
