package nl.ruilwerk.studio;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands inside the engine before its own parsers and refuses every new deployment with a model that could do harm,
 * wherever it comes from.
 *
 * <p>A deployment that is read back from the database after a restart is not judged again: cases run on it.
 */
@Component
class SecurityGate implements Deployer {

    private final ModelChecks checks;

    SecurityGate(ModelChecks checks) {
        this.checks = checks;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Map<String, byte[]> files = new TreeMap<>();
            deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
            checks.mustBeEmpty(checks.checkForHarm(files));
        }
    }
}
