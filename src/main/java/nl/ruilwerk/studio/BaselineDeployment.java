package nl.ruilwerk.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Brings the models and forms of the repository into the engine at every start, before the first screen and the first
 * job: checked, all in one deployment, under their names in the repository.
 *
 * <p>When nothing changed since the last start, nothing is deployed. When one file changed, all of them are: a model
 * and its forms are bound to the same deployment. The engine takes a lock in the database while it compares, so two
 * nodes that start at once make one deployment.
 *
 * @see "docs/decisions/0004-baseline-and-editions.md"
 */
@Component
public class BaselineDeployment implements SmartInitializingSingleton {

    static final String NAME = "baseline";
    private static final Logger LOG = LoggerFactory.getLogger(BaselineDeployment.class);
    private static final Map<String, List<String>> FOLDERS =
            Map.of("processes", List.of("bpmn", "dmn"), "forms", List.of("form"));

    private final RepositoryService repository;
    private final ModelChecks checks;

    BaselineDeployment(RepositoryService repository, ModelChecks checks) {
        this.repository = repository;
        this.checks = checks;
    }

    /** @throws ModelsRefusedException if a file is not as it should be; nothing is deployed then */
    @Override
    public void afterSingletonsInstantiated() {
        deploy(files());
    }

    /** @return id of the deployment in which the files are now, new or not; empty when there are no files */
    Optional<String> deploy(Map<String, byte[]> files) {
        checks.mustBeEmpty(checks.check(files));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        String id = deployment.deploy().getId();
        LOG.info("{} models and forms are in deployment {}", files.size(), id);
        return Optional.of(id);
    }

    /** @return content by path in the repository */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        FOLDERS.forEach((folder, endings) -> endings.forEach(ending -> {
            try {
                for (Resource file : resolver.getResources("classpath*:" + folder + "/**/*." + ending)) {
                    String address = UriUtils.decode(file.getURI().toString(), StandardCharsets.UTF_8);
                    files.put(address.substring(address.lastIndexOf("/" + folder + "/") + 1), file.getContentAsByteArray());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }));
        return files;
    }
}
