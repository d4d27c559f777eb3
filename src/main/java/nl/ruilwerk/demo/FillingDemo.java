package nl.ruilwerk.demo;

import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/**
 * Fills the demo on its first start: the people before the port opens, {@link PlayingStories what they did} after it. It exists in the
 * profile {@code demo} only, and looks again itself, should somebody make one by hand.
 *
 * <p>It goes in steps, each with its mark in one transaction: a start that was broken off is finished by the next one, and
 * of two nodes that start at once each step is taken by one.
 */
@Service
@Profile("demo")
@ConditionalOnProperty(name = "ruilwerk.demo.fill", matchIfMissing = true)
class FillingDemo implements SmartLifecycle {

    /** The web server starts 1024 phases before the one that it stops in. */
    static final int BEFORE_THE_PORT_OPENS = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

    private static final Logger LOG = LoggerFactory.getLogger(FillingDemo.class);

    private final Environment environment;
    private final DemoSteps steps;
    private final Employers employers;
    private final FillingEmployer fillingEmployer;
    private volatile boolean running;

    FillingDemo(Environment environment, DemoSteps steps, Employers employers, FillingEmployer fillingEmployer) {
        this.environment = environment;
        this.steps = steps;
        this.employers = employers;
        this.fillingEmployer = fillingEmployer;
    }

    /** Before the port opens: whoever sees the sign-in page finds the people on it. */
    @Override
    public int getPhase() {
        return BEFORE_THE_PORT_OPENS;
    }

    @Override
    public void start() {
        fill();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** @throws IllegalStateException outside the demo, and in a database that holds employers that are not the demo's */
    void fill() {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("Made-up people are brought in in the profile demo only");
        }
        Set<EmployerId> ours = DemoEmployer.all().stream().map(DemoEmployer::id).collect(Collectors.toSet());
        if (employers.all().stream().anyMatch(employer -> !ours.contains(employer.id()))) {
            throw new IllegalStateException("This database holds employers that are not the demo's; in the profile demo anybody could sign in as "
                    + "their people. Start without the profile demo, or take an empty database or data folder");
        }
        if (!steps.anyTaken()) {
            LOG.info("Filling the demo with {} people of {}; their requests follow, the first time only",
                    DemoEmployer.all().stream().mapToInt(demo -> demo.people().size()).sum(),
                    DemoEmployer.all().stream().map(demo -> demo.about().legalName()).collect(Collectors.joining(", ")));
        }
        DemoEmployer.all().forEach(fillingEmployer::fill);
    }
}
