package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Outside the demo nobody signs in without a password. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class SigningInAsDemoPersonTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private People people;
    @Autowired
    private Clock clock;

    @Test
    void doesNotExistOutsideTheDemo() {
        assertThat(context.getBeanProvider(SigningInAsDemoPerson.class)).isEmpty();
    }

    @Test
    void refusesOutsideTheDemoEvenWhenSomebodyMakesOne() {
        SigningInAsDemoPerson made = new SigningInAsDemoPerson(people, context.getEnvironment(), clock);

        assertThatThrownBy(() -> made.signIn(new PersonId(UUID.randomUUID()))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profile demo");
    }
}
