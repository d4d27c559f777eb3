package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import nl.ruilwerk.studio.ModelChecks;
import nl.ruilwerk.testing.OwnProcess;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does what {@code docs/add-a-process-step.md} says gets a step that runs, and hears on the way what is still missing. */
@RuilwerkTest
class ProcessStepRecipeTest {

    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
    private static final String MODEL = "processes/enrolment/enrolment.bpmn";
    private static final String FORM = "forms/enrolment/explain-decline.form";
    private static final String TWIN = "src/main/java/nl/ruilwerk/enrolment/process/ExplainDecline.java";
    private static final String STORY = "src/test/resources/scenarios/hoeksche-school/enrolment-declined.yaml";

    @TempDir
    private Path repository;
    @TempDir
    private Path classes;
    @Autowired
    private ModelChecks checks;
    @Autowired
    private Words words;

    private Recipe recipe;

    @BeforeEach
    void copyTheRepository() throws IOException {
        recipe = Recipe.of("add-a-process-step.md");
        for (String folder : List.of("processes", "forms", "src/main/resources/messages")) {
            Recipe.copy(Path.of(folder), repository.resolve(folder));
        }
    }

    private String checklist() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> all = Files.walk(repository.resolve(folder))) {
                for (Path file : all.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    files.put(repository.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return checks.check(files).stream().map(fault -> fault.say(words, Locale.UK) + "\n").collect(Collectors.joining());
    }

    @Test
    void theStartSaysWhatIsMissingAsThePageShowsIt() throws IOException {
        recipe.follow(MODEL, repository);
        assertThat(checklist()).isEqualTo(recipe.outputs().get(0));

        recipe.follow(FORM, repository);
        assertThat(checklist()).isEqualTo(recipe.outputs().get(1));
    }

    @Test
    void theStoryOfThePagePassesInAnApplicationMadeAsThePageSays() throws IOException {
        recipe.follow(repository);
        Recipe.copy(CLASSES, classes);
        Recipe.copy(repository.resolve("processes"), classes.resolve("processes"));
        Recipe.copy(repository.resolve("forms"), classes.resolve("forms"));
        Recipe.copy(repository.resolve("src/main/resources/messages"), classes.resolve("messages"));
        compile(repository.resolve(TWIN));
        String classPath = Arrays.stream(OwnProcess.classPath().split(File.pathSeparator)).map(entry -> Path.of(entry).toAbsolutePath())
                .map(entry -> entry.equals(CLASSES) ? classes : entry).map(Path::toString).collect(Collectors.joining(File.pathSeparator));

        OwnProcess played = OwnProcess.run(classPath, Map.of(), "scenarios", repository.resolve(STORY).toString());

        assertThat(played.exitCode()).as(played.out() + played.err()).isZero();
        assertThat(played.lastLine()).isEqualTo("5 passed, 0 failed");
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter says = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(says, files, null, List.of("-proc:none", "-parameters", "--release", "17", "-Werror", "-d", classes.toString(), "-cp",
                    OwnProcess.classPath()), null, files.getJavaFileObjects(source)).call()).as(says.toString()).isTrue();
        }
    }
}
