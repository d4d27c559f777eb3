package nl.ruilwerk.scheme;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compares two texts of a scheme by what they say, not by their lines: order, spaces and comments make no difference. */
public final class TextChanges {

    /** What tells the items of a list apart, in this order. */
    private static final List<String> NAMES = List.of("code", "name", "id", "from", "year", "source", "event");

    private TextChanges() {}

    /** @return in order of file and place */
    public static List<TextChange> between(SchemeText before, SchemeText after) {
        List<TextChange> changes = new ArrayList<>();
        Set<String> files = new TreeSet<>(before.files().keySet());
        files.addAll(after.files().keySet());
        for (String file : files) {
            Map<String, Said> then = said(before.files().get(file), file);
            Map<String, Said> now = said(after.files().get(file), file);
            Set<String> places = new TreeSet<>(then.keySet());
            places.addAll(now.keySet());
            for (String place : places) {
                Optional<String> was = Optional.ofNullable(then.get(place)).map(Said::value);
                Optional<String> is = Optional.ofNullable(now.get(place)).map(Said::value);
                if (!was.equals(is)) {
                    Said one = now.getOrDefault(place, then.get(place));
                    changes.add(new TextChange(file, place, one.name(), was, is));
                }
            }
        }
        return changes;
    }

    /** @param name of the part that it stands in */
    private record Said(String value, Text name) {}

    private static Map<String, Said> said(byte[] file, String path) {
        Map<String, Said> said = new LinkedHashMap<>();
        if (file == null) {
            return said;
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (!path.endsWith(".yaml")) {
            DecisionTableReader.read(path, file, new Faults()).ifPresent(table -> rows(table, said));
            return said;
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        Node root = new Yaml(options).compose(new StringReader(text));
        if (root != null) {
            walk(root, "", Text.NONE, said);
        }
        return said;
    }

    /** What a decision table says, not how it is drawn. */
    private static void rows(DecisionTable table, Map<String, Said> said) {
        said.put("hit", new Said(table.hit().name(), Text.NONE));
        said.put("inputs", new Said(String.join(", ", table.inputs().stream().map(DecisionTable.Cell::text).toList()), Text.NONE));
        int number = 0;
        for (DecisionTable.Row row : table.rows()) {
            number++;
            said.put("row " + number, new Said(String.join(", ", row.tests().stream().map(DecisionTable.Cell::text).toList()) + " → " + row.answer().text(), Text.NONE));
        }
    }

    private static void walk(Node node, String place, Text name, Map<String, Said> said) {
        if (node instanceof MappingNode mapping) {
            Text own = nameOf(mapping).orElse(name);
            for (NodeTuple tuple : mapping.getValue()) {
                walk(tuple.getValueNode(), below(place, scalar(tuple.getKeyNode())), own, said);
            }
        } else if (node instanceof SequenceNode sequence) {
            // a list of words is one saying; a list of parts is told apart by what names each
            if (sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
                said.put(place, new Said(String.join(", ", sequence.getValue().stream().map(TextChanges::scalar).toList()), name));
                return;
            }
            Set<String> keys = new TreeSet<>();
            int number = 0;
            for (Node item : sequence.getValue()) {
                number++;
                String key = item instanceof MappingNode mapping ? key(mapping).orElse(String.valueOf(number)) : String.valueOf(number);
                // two of one name are told apart by their place
                walk(item, below(place, keys.add(key) ? key : key + " (" + number + ")"), name, said);
            }
        } else {
            said.put(place, new Said(scalar(node).strip(), name));
        }
    }

    private static String below(String place, String next) {
        return place.isEmpty() ? next : place + " › " + next;
    }

    private static Optional<String> key(MappingNode mapping) {
        return NAMES.stream().flatMap(name -> get(mapping, name).stream()).filter(ScalarNode.class::isInstance).map(TextChanges::scalar).findFirst();
    }

    /** A goal or source has a name, a parameter a text. */
    private static Optional<Text> nameOf(MappingNode mapping) {
        return List.of("name", "text", "title").stream().flatMap(key -> get(mapping, key).stream()).filter(MappingNode.class::isInstance).map(MappingNode.class::cast)
                .filter(words -> get(words, "nl").isPresent() && get(words, "en").isPresent())
                .map(words -> Text.of(scalar(get(words, "nl").orElseThrow()).strip(), scalar(get(words, "en").orElseThrow()).strip())).findFirst();
    }

    private static Optional<Node> get(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(tuple -> scalar(tuple.getKeyNode()).equals(key)).map(NodeTuple::getValueNode).findFirst();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
