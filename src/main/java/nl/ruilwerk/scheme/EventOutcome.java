package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What an event does to one running choice.
 *
 * @param choice   id of the running choice
 * @param rule     code of the rule of the pack; empty when the pack has none for this event, and the choice goes on
 * @param step     who gets a task
 * @param findings what was tested, with {@link EventRule.Then#RETEST}
 */
public record EventOutcome(String choice, String goal, String rule, EventRule.Then then, Text text, Optional<NeededStep> step, List<Finding> findings,
        List<String> rules) {

    public EventOutcome {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** @return whether the choice can go on as it is */
    public boolean fits() {
        return findings.stream().noneMatch(Finding::failed);
    }
}
