package nl.ruilwerk.studio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelFault;
import nl.ruilwerk.studio.ModelFixture;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Each check against its right and its wrong model. In a wrong model a comment at the end of a line names the faults of
 * that line; the check must find these and no others.
 */
class ChecksTest {

    private static final String FOLDER = "classpath*:nl/ruilwerk/studio/checks/";
    private static final Pattern EXPECTED = Pattern.compile("<!-- fault: ([^>]+) -->");

    static List<ModelCheck> checks() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ModelCheck.class));
        return scanner.findCandidateComponents("nl.ruilwerk.studio.checks").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(type -> (ModelCheck) BeanUtils.instantiateClass(type))
                .sorted(Comparator.comparing(check -> check.getClass().getSimpleName())).toList();
    }

    private static List<Resource> models(ModelCheck check, String kind) throws IOException {
        return Arrays.asList(new PathMatchingResourcePatternResolver()
                .getResources(FOLDER + check.getClass().getSimpleName() + "." + kind + ".*"));
    }

    private static List<ModelFault> faults(ModelCheck check, Resource model) throws IOException {
        String path = model.getFilename().endsWith(".dmn") ? "processes/test/choose-route.dmn" : "processes/test/check-receipt.bpmn";
        return ModelFixture.faults(check, ModelFixture.models(path, model.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Test
    void findsTheChecks() {
        assertThat(checks()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void letsTheRightModelPass(ModelCheck check) throws IOException {
        List<Resource> models = models(check, "right");

        assertThat(models).as("models beside the test").isNotEmpty();
        for (Resource model : models) {
            assertThat(faults(check, model)).as(model.getFilename()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsEveryFaultOfTheWrongModelAndItsLine(ModelCheck check) throws IOException {
        List<Resource> models = models(check, "wrong");

        assertThat(models).as("models beside the test").isNotEmpty();
        for (Resource model : models) {
            assertThat(faults(check, model).stream().map(fault -> fault.line() + " " + fault.key()).toList())
                    .as(model.getFilename()).containsExactlyInAnyOrderElementsOf(expected(model)).isNotEmpty();
        }
    }

    private static List<String> expected(Resource model) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> lines = model.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            Matcher comment = EXPECTED.matcher(lines.get(index));
            if (comment.find()) {
                for (String name : comment.group(1).split(", ")) {
                    expected.add(index + 1 + " studio.fault." + name);
                }
            }
        }
        return expected;
    }

    static Stream<ModelFault> allFaults() throws IOException {
        List<ModelFault> all = new ArrayList<>();
        for (ModelCheck check : checks()) {
            for (Resource model : models(check, "wrong")) {
                all.addAll(faults(check, model));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("allFaults")
    void tellsEachFaultInBothLanguagesWithoutGaps(ModelFault fault) {
        Words words = new Words();
        Words.LANGUAGES.forEach(language -> assertThat(fault.say(words, language))
                .startsWith("processes/test/").doesNotContain("studio.fault")
                // every named figure is filled in; only the example of an expression keeps its braces
                .satisfies(said -> assertThat(said.replaceAll("[$#]\\{[^}]*}", "").replaceAll("The expression .* is too|De expressie .* is te", ""))
                        .doesNotContainPattern("\\{[a-z]+}")));
    }
}
