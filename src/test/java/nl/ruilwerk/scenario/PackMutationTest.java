package nl.ruilwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.scenario.PackMutants.Mutant;
import nl.ruilwerk.scheme.BrokenPackException;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Do the stories hold the pack? Each number of De Hoeksche School is raised by one step, and some scenario must fail. It takes
 * minutes, so it runs when asked for: {@code ./mvnw -Dtest=PackMutationTest -Dexcluded.groups= test}. What survives is printed.
 */
@RuilwerkTest(properties = "ruilwerk.time.still=true")
@DirtiesContext
@Tag("mutation")
class PackMutationTest {

    private static final Path PACK = Path.of("src/main/resources/scheme/hoeksche-school");
    private static final Path STORIES = Path.of("src/test/resources/scenarios/hoeksche-school");
    private static final double ENOUGH = 0.95;

    private static final List<Mutant> TO_RUN = new ArrayList<>();
    private static int refusedWhenRead;

    @Autowired private RunningScenarios running;

    @DynamicPropertySource
    static void makeMutants(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory("mutants");
        Path all = Files.createDirectories(folder.resolve("all"));
        for (Mutant mutant : PackMutants.of(PACK)) {
            Path copy = PackMutants.write(PACK, mutant, folder);
            try {
                new Schemes(List.of(copy));
                Files.move(copy, all.resolve(mutant.code()));
                TO_RUN.add(mutant);
            } catch (BrokenPackException refused) {
                refusedWhenRead++;
            }
        }
        settings.add("ruilwerk.schemes", all::toString);
    }

    @Test
    void someStoryFailsForNearlyEveryNumberThatIsOneStepHigher() throws IOException {
        List<Mutant> survivors = new ArrayList<>();
        for (Mutant mutant : TO_RUN) {
            if (!isNoticed(mutant)) {
                survivors.add(mutant);
                System.err.println("survived: " + mutant);
            }
        }

        int all = TO_RUN.size() + refusedWhenRead;
        System.err.printf("%d numbers: %d refused when read, %d noticed by a story, %d survived%n", all, refusedWhenRead,
                TO_RUN.size() - survivors.size(), survivors.size());
        assertThat(survivors.size()).as("survivors %s", survivors).isLessThanOrEqualTo((int) (all * (1 - ENOUGH)));
    }

    private boolean isNoticed(Mutant mutant) throws IOException {
        for (Map.Entry<Path, String> story : PackMutants.stories(STORIES, mutant.rules()).entrySet()) {
            String other = story.getValue().replace("scheme: hoeksche-school", "scheme: " + mutant.code());
            try {
                if (running.run(story.getKey().toString(), other.getBytes(StandardCharsets.UTF_8)).failed() > 0) {
                    return true;
                }
            } catch (RuntimeException noticed) {
                return true;
            }
        }
        return false;
    }
}
