package nl.ruilwerk.demo;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.DemoStories;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/**
 * Fills the demo on its first start. It exists in the profile {@code demo} only, and looks again itself, should somebody
 * make one by hand.
 *
 * <p>It goes in steps, each with its mark in one transaction: a start that was broken off is finished by the next one, and
 * of two nodes that start at once each step is taken by one.
 */
@Service
@Profile("demo")
class FillingDemo implements SmartLifecycle, DemoStories {

    /** The web server starts 1024 phases before the one that it stops in. */
    static final int BEFORE_THE_PORT_OPENS = WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

    private static final Logger LOG = LoggerFactory.getLogger(FillingDemo.class);

    private final Environment environment;
    private final DemoSteps steps;
    private final Employers employers;
    private final FillingSchool fillingSchool;
    private final PlayingRequests playingRequests;
    private final PlayingEnrolments playingEnrolments;
    private volatile boolean running;
    private final DemoSchool school = DemoSchool.read("hoeksche-school");

    FillingDemo(Environment environment, DemoSteps steps, Employers employers, FillingSchool fillingSchool, PlayingRequests playingRequests,
                PlayingEnrolments playingEnrolments) {
        this.environment = environment;
        this.steps = steps;
        this.employers = employers;
        this.fillingSchool = fillingSchool;
        this.playingRequests = playingRequests;
        this.playingEnrolments = playingEnrolments;
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
        if (employers.all().stream().anyMatch(employer -> !employer.id().equals(school.id()))) {
            throw new IllegalStateException("This database holds employers that are not the demo's; in the profile demo anybody could sign in as "
                    + "their people. Start without the profile demo, or take an empty database or data folder");
        }
        boolean first = !steps.anyTaken();
        if (first) {
            LOG.info("Filling the demo; this takes a few seconds, the first time only");
        }
        fillingSchool.fill(school);
        playingRequests.play(school);
        playingEnrolments.play(school);
        if (first) {
            LOG.info("The demo has {} people of {} and {} requests to look at", school.people().size(), school.school().legalName(),
                    school.requests().size());
        }
    }

    @Override
    public Map<PersonId, String> in(Locale language) {
        return school.people().stream().filter(someone -> !someone.story().isEmpty()).collect(Collectors.toMap(
                someone -> school.person(someone.number()),
                someone -> someone.story().getOrDefault(language.getLanguage(), someone.story().get("nl"))));
    }
}
