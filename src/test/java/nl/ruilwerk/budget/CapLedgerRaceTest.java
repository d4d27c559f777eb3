package nl.ruilwerk.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people can never get the last place (HS-53, HS-54), however many want it at the same moment. */
@RuilwerkTest
class CapLedgerRaceTest {

    private static final int ROUNDS = 50;
    private static final int THREADS = 200;

    @Autowired
    private CapLedger caps;

    @Autowired
    private Actors actors;

    @Test
    void givesTheLastPlaceToExactlyOneOfTwoHundredInEachOfFiftyRounds() throws Exception {
        EmployerId employer = actors.employer();
        List<PersonId> people = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            people.add(actors.person(employer).person());
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String goal = "goal-" + round;
                caps.set(employer, goal, "PO", 2026, Money.of("2500.00"), 2);
                caps.reserve(ask(employer, people.get(0), goal));
                CyclicBarrier start = new CyclicBarrier(THREADS - 1);
                List<Callable<CapAnswer>> asks = new ArrayList<>();
                for (PersonId person : people.subList(1, THREADS)) {
                    asks.add(() -> {
                        start.await();
                        return caps.reserve(ask(employer, person, goal));
                    });
                }

                List<CapAnswer> answers = new ArrayList<>();
                for (Future<CapAnswer> answer : threads.invokeAll(asks)) {
                    answers.add(answer.get());
                }

                CapRoom room = caps.room(employer, goal, "PO", 2026).orElseThrow();
                assertThat(Collections.frequency(answers, CapAnswer.WITHIN)).as("winners in round %s", round).isEqualTo(1);
                assertThat(Collections.frequency(answers, CapAnswer.BEYOND_GUARANTEE)).isEqualTo(THREADS - 2);
                assertThat(room.reservedPlaces()).isEqualTo(2);
                assertThat(room.reserved()).isEqualTo(Money.of("2500.00"));
                assertThat(room.waiting()).isEqualTo(THREADS - 2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(caps.audit()).isEmpty();
    }

    private static CapAsk ask(EmployerId employer, PersonId person, String goal) {
        return new CapAsk(UUID.randomUUID(), employer, person, goal, "PO", 2026, Money.of("1250.00"), Instant.parse("2026-03-10T08:00:00Z"));
    }
}
