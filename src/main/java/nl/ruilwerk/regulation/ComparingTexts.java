package nl.ruilwerk.regulation;

import java.util.List;
import java.util.NoSuchElementException;
import nl.ruilwerk.scheme.SchemeText;
import nl.ruilwerk.scheme.TextChange;
import nl.ruilwerk.scheme.TextChanges;
import org.springframework.stereotype.Component;

/** What a change of the regulation says differently. */
@Component
public class ComparingTexts {

    private final RegulationChanges changes;

    ComparingTexts(RegulationChanges changes) {
        this.changes = changes;
    }

    /** @return in order of file and place; none for the first text of an employer */
    public List<TextChange> changes(RegulationChange change) {
        return change.before().map(before -> TextChanges.between(text(before), text(change.digest()))).orElse(List.of());
    }

    private SchemeText text(String digest) {
        return changes.find(digest).orElseThrow(() -> new NoSuchElementException("No text " + digest));
    }
}
