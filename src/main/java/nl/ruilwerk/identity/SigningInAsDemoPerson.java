package nl.ruilwerk.identity;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/**
 * Signs in as anybody, without a password: the demo's people. It exists in the profile {@code demo} only, and looks
 * again itself, should somebody make one by hand.
 */
@Service
@Profile("demo")
public class SigningInAsDemoPerson {

    private final People people;
    private final Environment environment;
    private final Clock clock;

    SigningInAsDemoPerson(People people, Environment environment, Clock clock) {
        this.people = people;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * @throws IllegalStateException outside the demo
     * @throws java.util.NoSuchElementException if there is no such person
     */
    public SignedIn signIn(PersonId person) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("Signing in without a password exists in the profile demo only");
        }
        return new SignedIn(people.get(person).employer().value(), person.value(), SignedIn.BY_DEMO, clock.instant());
    }
}
