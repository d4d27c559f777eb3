package nl.ruilwerk.forms;

import java.util.List;
import java.util.Map;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;

/**
 * What became of a set of answers: accepted and typed, or the faults in them.
 *
 * @param faults in the order of the form, at most one per field; empty if the answers are accepted
 */
public final class FormCheck {

    private final FormAnswers answers;
    private final List<FieldFault> faults;

    FormCheck(FormAnswers answers, List<FieldFault> faults) {
        this.answers = answers;
        this.faults = List.copyOf(faults);
    }

    public boolean isAccepted() {
        return faults.isEmpty();
    }

    public List<FieldFault> faults() {
        return faults;
    }

    /** @throws IllegalStateException if there are faults */
    public FormAnswers answers() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The answers have faults: " + faults);
        }
        return answers;
    }

    /** @return the answers, or a refusal with {@code ANSWERS_NOT_ACCEPTED} and the number of faults */
    public Outcome<FormAnswers> outcome() {
        return isAccepted() ? Outcome.accepted(answers)
                : Outcome.refused(Refusal.of(FormRefusal.ANSWERS_NOT_ACCEPTED, Map.of("faults", faults.size())));
    }
}
