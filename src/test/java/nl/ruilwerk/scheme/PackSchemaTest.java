package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The schemas that editors use say the same as the readers: every pack is allowed by both, and what is wrong in its shape is refused by both.
 * What only a reader can know, such as a code that does not exist, is not the schema's.
 */
class PackSchemaTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path SCHEMAS = Path.of("docs/scheme-schema");
    private static final String ADDRESS = "https://ruilwerk.nl/schema/scheme-1/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory ->
            factory.schemaLoaders(loaders -> loaders.schemas(PackSchemaTest::text)));
    private static final Map<String, JsonSchema> BY_KIND = new TreeMap<>();

    /** Faults of shape, in the words of the reader. */
    private static final Pattern SHAPE = Pattern.compile("unknown key|' is missing$|is not a single value|has nothing below it|is not a list|none of the choices"
            + "|is not a whole number|is not a code|has no languages|unit '.*' is not known|is not a type|is not a check|is not a day$|does not sign|is not an outcome"
            + "|carries no rule|bounds nothing|in \\d ways|nothing says what to ask");

    /** Smallest first: a mutant is read where reading is quick. */
    private static final List<Path> PACKS = Stream.concat(Stream.of("alleo", "avom", "lelie", "lanxess", "universiteit-leiden")
            .map(pack -> Path.of("src/test/resources/packs", pack)), Stream.of(Path.of("src/main/resources/scheme/hoeksche-school"))).toList();

    private static String text(String address) {
        try {
            return Files.readString(SCHEMAS.resolve(address.substring(address.lastIndexOf('/') + 1)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param file path inside a pack */
    private static JsonSchema schema(String file) {
        return BY_KIND.computeIfAbsent(kind(file), name -> FACTORY.getSchema(java.net.URI.create(ADDRESS + name + ".schema.json")));
    }

    private static JsonNode tree(byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Path> packs() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("src/main/resources/scheme")); Stream<Path> excerpts = Files.list(Path.of("src/test/resources/packs"))) {
            return Stream.concat(shipped, excerpts).filter(Files::isDirectory).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> allowsEveryFileOfEveryPack() throws IOException {
        return packs().stream().flatMap(pack -> PackFiles.of(pack).files().entrySet().stream().map(file -> DynamicTest.dynamicTest(
                pack.getFileName() + "/" + file.getKey(), () -> assertThat(schema(file.getKey()).validate(tree(file.getValue()))).isEmpty())));
    }

    /** One wrong pack: a change at one place of one file. */
    private record Mutant(Path pack, String file, String what, JsonNode tree) {}

    /** Each way to be wrong, once at each place that a schema knows. */
    private static List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Path pack : PACKS) {
            PackFiles.of(pack).files().forEach((file, bytes) -> {
                String kind = file.replaceFirst("/.*", "");
                JsonNode whole = tree(bytes);
                walk(whole, "", (path, place) -> {
                    JsonNode at = whole.at(path);
                    if (at instanceof ObjectNode object) {
                        for (String key : new TreeSet<>(names(object))) {
                            // texts are alike everywhere, so one of them per file stands for all
                            String where = kind + (key.length() == 2 ? "" : place) + "/" + key;
                            add(mutants, done, where, pack, file, whole, path, "without " + key, copy -> ((ObjectNode) copy).remove(key));
                            add(mutants, done, where, pack, file, whole, path, "renamed " + key, copy -> ((ObjectNode) copy).set(key + "x", ((ObjectNode) copy).remove(key)));
                            wrongs(object.get(key)).forEach((how, wrong) -> add(mutants, done, where, pack, file, whole, path, how + " " + key,
                                    copy -> ((ObjectNode) copy).set(key, wrong)));
                        }
                    }
                });
            });
        }
        return mutants;
    }

    private static Map<String, JsonNode> wrongs(JsonNode was) {
        Map<String, JsonNode> wrongs = new TreeMap<>();
        ObjectNode mapping = YAML.createObjectNode();
        mapping.put("some", "thing");
        if (was.isValueNode()) {
            wrongs.put("mapping for", mapping);
        } else if (was.isArray()) {
            wrongs.put("list of mappings for", YAML.createArrayNode().add(mapping));
            wrongs.put("empty list for", YAML.createArrayNode());
        }
        wrongs.put("word for", YAML.getNodeFactory().textNode("some thing"));
        return wrongs;
    }

    private static void add(List<Mutant> mutants, Set<String> done, String place, Path pack, String file, JsonNode whole, String path, String what,
            java.util.function.Consumer<JsonNode> change) {
        if (done.add(place + " " + what)) {
            JsonNode copy = whole.deepCopy();
            change.accept(copy.at(path));
            mutants.add(new Mutant(pack, file, file + path + " " + what, copy));
        }
    }

    private static void walk(JsonNode node, String root, java.util.function.BiConsumer<String, String> visit) {
        walk(node, "", "", visit);
    }

    private static void walk(JsonNode node, String path, String place, java.util.function.BiConsumer<String, String> visit) {
        visit.accept(path, place);
        if (node.isObject()) {
            names(node).forEach(key -> walk(node.get(key), path + "/" + key.replace("~", "~0").replace("/", "~1"), place + "/" + key, visit));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(node.get(index), path + "/" + index, place, visit);
            }
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @DisplayName("Whatever is wrong in its shape is refused by schema and reader alike, at every place of every file")
    void refusesWhatTheReaderRefuses() {
        List<String> differ = new ArrayList<>();
        List<Mutant> mutants = mutants();
        int refused = 0;
        Map<Path, Map<String, byte[]>> packs = new TreeMap<>();
        for (Mutant mutant : mutants) {
            Map<String, byte[]> files = new TreeMap<>(packs.computeIfAbsent(mutant.pack(), PackSchemaTest::ofOneYear));
            boolean bySchema = !schema(mutant.file()).validate(mutant.tree()).isEmpty();
            files.put(mutant.file(), mutant.tree().toString().getBytes(StandardCharsets.UTF_8));
            List<String> faults = new ArrayList<>();
            try {
                PackReader.read(new PackFiles("mutant", files));
            } catch (BrokenPackException broken) {
                broken.faults().stream().filter(fault -> fault.file().equals(mutant.file())).forEach(fault -> faults.add(fault.wrong()));
                if (faults.isEmpty()) {
                    // another file misses what this one no longer says
                    faults.add("elsewhere");
                }
            }
            boolean byReaderInShape = faults.stream().anyMatch(wrong -> SHAPE.matcher(wrong).find());
            refused += bySchema ? 1 : 0;
            if (bySchema && faults.isEmpty()) {
                differ.add(mutant.what() + ": only the schema refuses it: " + schema(mutant.file()).validate(mutant.tree()));
            } else if (!bySchema && byReaderInShape) {
                differ.add(mutant.what() + ": only the reader refuses it: " + faults);
            }
        }

        assertThat(mutants).hasSizeGreaterThan(600);
        assertThat(refused).isGreaterThan(mutants.size() / 2);
        assertThat(differ).isEmpty();
    }

    /** The same pack with its first plan year alone, which reads in a fraction of the time. */
    private static Map<String, byte[]> ofOneYear(Path pack) {
        Map<String, byte[]> files = new TreeMap<>(PackFiles.of(pack).files());
        ObjectNode scheme = (ObjectNode) tree(files.get("scheme.yaml"));
        JsonNode first = scheme.get("plan-years").get(0);
        scheme.set("plan-years", YAML.createArrayNode().add(first));
        files.put("scheme.yaml", scheme.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    @DisplayName("Knows in every part the keys that the reader asks for, and no others")
    void knowsTheKeysOfTheReader() throws IOException {
        Map<String, Set<String>> asked = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        List<PackFiles> all = new ArrayList<>();
        packs().forEach(pack -> all.add(PackFiles.of(pack)));
        // no pack so far bounds a use over a number of months
        Map<String, byte[]> months = new TreeMap<>(PackFiles.of(PACKS.get(0)).files());
        months.computeIfPresent("goals/marketplace.yaml", (file, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("per: request, rules: [AL-35]", "per: months, months: 12, rules: [AL-35]").getBytes(StandardCharsets.UTF_8));
        all.add(new PackFiles("months", months));
        for (PackFiles pack : all) {
            PackReader.askedIn(pack).forEach((file, places) -> places.forEach((place, keys) -> {
                Shape shape = shape(kind(file), place);
                if (!shape.open()) {
                    asked.computeIfAbsent(shape.name(), none -> new TreeSet<>()).addAll(keys);
                    known.put(shape.name(), shape.keys());
                }
            }));
        }

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(asked).isEqualTo(known);
    }

    private static String kind(String file) {
        return file.startsWith("goals/") ? "goal" : file.startsWith("sources/") ? "source" : file.replace(".yaml", "");
    }

    /** A part as a schema knows it; in an open one any key may stand. */
    private record Shape(String name, Set<String> keys, boolean open) {}

    private static Shape shape(String kind, String place) {
        String name = kind;
        JsonNode node = resolve(tree(text(kind + ".schema.json").getBytes(StandardCharsets.UTF_8)), kind);
        for (String key : place.replaceFirst("^/", "").split("/")) {
            if (key.isEmpty()) {
                continue;
            }
            JsonNode below = node.path("properties").has(key) ? node.get("properties").get(key) : node.get("additionalProperties");
            String ref = below.path("items").path("$ref").asText(below.path("$ref").asText());
            name = ref.isEmpty() ? name + "/" + key : ref.substring(ref.lastIndexOf('/') + 1).replace("requestCondition", "condition");
            node = resolve(below, name);
        }
        boolean open = node.path("additionalProperties").isObject() || node.has("propertyNames") || node.has("patternProperties");
        return new Shape(name, new TreeSet<>(names(node.path("properties"))), open);
    }

    private static JsonNode resolve(JsonNode node, String file) {
        assertThat(node).as("schema of a part in " + file).isNotNull();
        if (node.has("$ref")) {
            String name = node.get("$ref").asText();
            name = name.substring(name.lastIndexOf('/') + 1);
            return resolve(tree(text("common.schema.json").getBytes(StandardCharsets.UTF_8)).at("/$defs/" + name), "common.schema.json");
        }
        if (node.has("items")) {
            return resolve(node.get("items"), file);
        }
        if (node.has("anyOf") && !node.has("properties")) {
            for (JsonNode either : node.get("anyOf")) {
                if (either.has("properties")) {
                    return either;
                }
            }
        }
        return node;
    }
}
