package nl.ruilwerk.studio.checks;

import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/** Each row of a decision table says why it is there. */
@Component
class DecisionRowsExplain implements ModelCheck {

    @Override
    public void check(Models models, ModelFaults faults) {
        models.decisions().forEach(file -> file.root().inside("rule")
                .filter(row -> row.children().stream().noneMatch(part -> part.name().equals("description") && !part.text().isEmpty()))
                .forEach(row -> faults.add(file, row, "rowWithoutReason")));
    }
}
