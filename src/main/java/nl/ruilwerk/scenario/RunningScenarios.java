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
        } catch (StoryException impossible) {
            checks.add(new ScenarioReport.Check(impossible.line(), "given", false, "", impossible.getMessage(), List.of()));
        } finally {
            services.dueWork().end();
        }
        return new ScenarioReport(scenario.file(), scenario.name(), List.copyOf(checks));
    }

    /** @return whether the story can go on */
    private boolean play(Stage stage, Step step, List<ScenarioReport.Check> checks) {
        try {
            step.act().on(stage);
            services.dueWork().finish();
        } catch (StoryException | NotAllowedException | IllegalStateException | IllegalArgumentException impossible) {
            checks.add(new ScenarioReport.Check(step.line(), step.says(), false, "", String.valueOf(impossible.getMessage()), List.of()));
            return false;
        }
        for (Expectation expectation : step.expectations()) {
            Found found = expectation.check().on(stage);
            checks.add(new ScenarioReport.Check(expectation.line(), step.says() + " → " + expectation.says(), found.asExpected(), found.expected(),
                    found.found(), found.why()));
        }
        return true;
    }
}
