package nl.ruilwerk.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.identity.DemoStories;
import nl.ruilwerk.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Plays what the demo's people have done, once the port is open: who waits for the sign-in page need not wait for their receipts to be drawn.
 * What was played is written down step by step, so a start that is broken off, even by a kill, is gone on with at the next one.
 */
@Service
@Profile("demo")
@ConditionalOnProperty(name = "ruilwerk.demo.fill", matchIfMissing = true)
class PlayingStories implements SmartLifecycle, DemoStories {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingStories.class);

    /** After the web server, which starts 2048 phases before the last. */
    private static final int AFTER_THE_PORT_OPENED = SmartLifecycle.DEFAULT_PHASE - 1024;
    private static final long LONGEST_GOODBYE_MS = 20_000;

    private final PlayingRequests requests;
    private final PlayingEnrolments enrolments;
    private final boolean atOnce;
    private volatile Thread player;
    private volatile boolean running;
    private volatile boolean complete;

    /** @param atOnce whether the start waits for the last story, as a test does */
    PlayingStories(PlayingRequests requests, PlayingEnrolments enrolments, @Value("${ruilwerk.demo.stories-at-once:false}") boolean atOnce) {
        this.requests = requests;
        this.enrolments = enrolments;
        this.atOnce = atOnce;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public Map<PersonId, String> in(Locale language) {
        Map<PersonId, String> stories = new HashMap<>();
        for (DemoEmployer demo : DemoEmployer.all()) {
            demo.people().stream().filter(someone -> !someone.story().isEmpty()).forEach(someone -> stories.put(demo.person(someone.number()),
                    someone.story().getOrDefault(language.getLanguage(), someone.story().get("nl"))));
        }
        return stories;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_PORT_OPENED;
    }

    @Override
    public void start() {
        running = true;
        if (atOnce) {
            play();
        } else {
            player = new Thread(this::play, "demo-stories");
            player.setDaemon(true);
            player.start();
        }
    }

    void play() {
        for (DemoEmployer demo : DemoEmployer.all()) {
            requests.play(demo, () -> running);
            enrolments.play(demo, () -> running);
        }
        complete = running;
        if (complete) {
            LOG.info("The demo has {} requests to look at", DemoEmployer.all().stream().mapToInt(demo -> demo.requests().size()).sum());
        }
    }

    /** The story that is being played comes to its end, and no further one begins: the database goes away after this. */
    @Override
    public void stop() {
        running = false;
        Thread playing = player;
        if (playing != null) {
            try {
                playing.join(LONGEST_GOODBYE_MS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
