package nl.ruilwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says the same as the reader. */
class ScenarioSchemaTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());

    private static String schema() {
        try {
            return Files.readString(Path.of("docs/scenarios.schema.json"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/test/resources/scenarios"))) {
            return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void allowsEveryScenario(Path file) throws IOException {
        assertThat(SCHEMA.validate(YAML.readTree(file.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: bicycle", "dratf: bicycle\n    by: Fatima", "draft: bicycle\n    by: Fatima\n    cost: veel", "date: morgen",
        "draft: bicycle\n    by: Fatima\n    expect: { outcom: granted }", "draft: bicycle\n    by: Fatima\n    withdraw: bicycle"})
    void refusesAStepThatTheReaderRefuses(String step) throws IOException {
        JsonNode story = YAML.readTree("scenario: A story\nscheme: hoeksche-school\ndate: '2023-03-10'\nsteps:\n  - " + step + "\n");

        assertThat(SCHEMA.validate(story)).isNotEmpty();
    }

    @Test
    void knowsTheWordsOfTheReader() throws IOException {
        JsonNode schema = YAML.readTree(schema());
        List<String> expectations = List.copyOf(new java.util.TreeSet<>(fieldNames(schema.at("/$defs/expect/properties"))));

        assertThat(expectations).isEqualTo(List.copyOf(ExpectationReader.known()));
        java.util.TreeSet<String> steps = new java.util.TreeSet<>();
        schema.at("/properties/steps/items/oneOf").forEach(step -> steps.add(step.at("/required/0").asText()));
        steps.remove("expect");
        assertThat(List.copyOf(steps)).isEqualTo(List.copyOf(StepReader.known()));
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
