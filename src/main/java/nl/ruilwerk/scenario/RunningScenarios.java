package nl.ruilwerk.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.scenario.Scenario.Expectation;
import nl.ruilwerk.scenario.Scenario.Found;
import nl.ruilwerk.scenario.Scenario.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Plays scenarios, one after the other, each with an employer and people of its own. */
@Service
@ConditionalOnProperty("ruilwerk.time.still")
public class RunningScenarios {

    private final Services services;

    RunningScenarios(Services services) {
        this.services = services;
    }

    /**
     * @param file  where it stands, for reports
     * @param bytes its content
     * @throws BrokenScenarioException if the file cannot be used
     */
    public ScenarioReport run(String file, byte[] bytes) {
        return run(ScenarioReader.read(file, bytes, services.schemes(), services.forms()));
    }

    ScenarioReport run(Scenario scenario) {
        List<ScenarioReport.Check> checks = new ArrayList<>();
        try {
            Stage stage = new Stage(services, scenario);
            for (Step step : scenario.steps()) {
                if (!play(stage, step, checks)) {
                    break;
                }
            }
        } catch (RuntimeException impossible) {
            checks.add(broken(impossible instanceof StoryException story ? story.line() : 0, "given", impossible));
        } finally {
            services.dueWork().end();
            services.employers().end();
        }
        return new ScenarioReport(scenario.file(), scenario.name(), List.copyOf(checks));
    }

    /** @return whether the story can go on */
    private boolean play(Stage stage, Step step, List<ScenarioReport.Check> checks) {
        try {
            step.act().on(stage);
            services.dueWork().finish();
        } catch (NotAllowedException no) {
            if (step.expectations().stream().noneMatch(expectation -> expectation.says().startsWith("outcome"))) {
                checks.add(broken(step.line(), step.says(), no));
                return false;
            }
            stage.forbidden(no);
        } catch (RuntimeException impossible) {
            checks.add(broken(step.line(), step.says(), impossible));
            return false;
        }
        for (Expectation expectation : step.expectations()) {
            String says = step.says() + " → " + expectation.says();
            try {
                Found found = expectation.check().on(stage);
                checks.add(new ScenarioReport.Check(expectation.line(), says, found.asExpected(), found.expected(), found.found(), found.why()));
            } catch (RuntimeException impossible) {
                checks.add(broken(expectation.line(), says, impossible));
            }
        }
        return true;
    }

    /** What cannot be done or asked fails where it stands, and the other stories go on. */
    private static ScenarioReport.Check broken(int line, String says, RuntimeException impossible) {
        boolean ours = impossible instanceof StoryException || impossible instanceof NotAllowedException;
        String sentence = ours ? impossible.getMessage() : impossible.getClass().getSimpleName() + ": " + impossible.getMessage();
        return new ScenarioReport.Check(line, says, false, "", sentence, List.of());
    }
}
