package nl.ruilwerk.scheme;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A pack with one thing written differently; all else stays as its files say it. */
final class PackAmendment {

    private PackAmendment() {}

    /** @param pack one that was read without faults */
    static PackFiles called(PackFiles pack, String code) {
        MappingNode scheme = mapping(pack, "scheme.yaml");
        put(scheme, "scheme", code);
        return with(pack, code, "scheme.yaml", scheme);
    }

    /** @throws IllegalArgumentException if the pack has no such parameter */
    static PackFiles valued(PackFiles pack, String parameter, String value, LocalDate from, boolean byLaw) {
        MappingNode file = mapping(pack, "parameters.yaml");
        MappingNode found = ((SequenceNode) get(file, "parameters")).getValue().stream().map(MappingNode.class::cast)
                .filter(one -> text(get(one, "name")).equals(parameter)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scheme " + pack.name() + " has no parameter '" + parameter + "'"));
        MappingNode line = new MappingNode(Tag.MAP, new ArrayList<>(), DumperOptions.FlowStyle.FLOW);
        put(line, "from", from.toString());
        put(line, "value", value);
        if (byLaw) {
            put(line, "by-law", "true");
        }
        if (get(found, "values") == null) {
            remove(found, "to-be-set");
            found.getValue().add(new NodeTuple(scalar("values"), new SequenceNode(Tag.SEQ, new ArrayList<>(), DumperOptions.FlowStyle.BLOCK)));
        }
        insert(((SequenceNode) get(found, "values")).getValue(), line, from);
        return with(pack, pack.name(), "parameters.yaml", file);
    }

    /**
     * A former text for who keeps it: with the plan years that there are by now, and with what statute or collective agreement has set since.
     *
     * @param former one that was read without faults in its time
     */
    static PackFiles kept(PackFiles former, PackFiles now) {
        MappingNode scheme = mapping(former, "scheme.yaml");
        MappingNode schemeNow = mapping(now, "scheme.yaml");
        put(scheme, "scheme", text(get(schemeNow, "scheme")));
        remove(scheme, "plan-years");
        scheme.getValue().add(new NodeTuple(scalar("plan-years"), get(schemeNow, "plan-years")));
        MappingNode file = mapping(former, "parameters.yaml");
        Map<String, MappingNode> parameters = byName(file);
        byName(mapping(now, "parameters.yaml")).forEach((name, parameter) -> {
            if (parameters.containsKey(name) && get(parameters.get(name), "values") instanceof SequenceNode values && get(parameter, "values") instanceof SequenceNode valuesNow) {
                valuesNow.getValue().stream().map(MappingNode.class::cast).filter(line -> get(line, "by-law") != null && Boolean.parseBoolean(text(get(line, "by-law"))))
                        .forEach(line -> insert(values.getValue(), line, first(line)));
            }
        });
        return with(with(former, now.name(), "scheme.yaml", scheme), now.name(), "parameters.yaml", file);
    }

    private static Map<String, MappingNode> byName(MappingNode file) {
        Map<String, MappingNode> parameters = new TreeMap<>();
        ((SequenceNode) get(file, "parameters")).getValue().stream().map(MappingNode.class::cast).forEach(one -> parameters.put(text(get(one, "name")), one));
        return parameters;
    }

    /** In order of time; a value of the same day is replaced, and one that ran past that day ends the day before. */
    private static void insert(List<Node> values, MappingNode line, LocalDate from) {
        values.removeIf(value -> first(value).equals(from));
        int place = (int) values.stream().filter(value -> first(value).isBefore(from)).count();
        if (place > 0) {
            MappingNode before = (MappingNode) values.get(place - 1);
            Node to = get(before, "to");
            if (to != null && !LocalDate.parse(text(to)).isBefore(from)) {
                remove(before, "to");
            }
        }
        values.add(place, line);
    }

    private static LocalDate first(Node value) {
        return LocalDate.parse(text(get((MappingNode) value, "from")));
    }

    private static MappingNode mapping(PackFiles pack, String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return (MappingNode) new Yaml(options).compose(new StringReader(new String(pack.files().get(file), StandardCharsets.UTF_8)));
    }

    private static PackFiles with(PackFiles pack, String name, String file, MappingNode content) {
        DumperOptions options = new DumperOptions();
        options.setWidth(100_000);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(content, text);
        Map<String, byte[]> files = new TreeMap<>(pack.files());
        files.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return new PackFiles(name, files);
    }

    private static Node get(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(tuple -> text(tuple.getKeyNode()).equals(key)).findFirst().map(NodeTuple::getValueNode).orElse(null);
    }

    private static void remove(MappingNode mapping, String key) {
        mapping.getValue().removeIf(tuple -> text(tuple.getKeyNode()).equals(key));
    }

    private static void put(MappingNode mapping, String key, String value) {
        int place = 0;
        while (place < mapping.getValue().size() && !text(mapping.getValue().get(place).getKeyNode()).equals(key)) {
            place++;
        }
        NodeTuple tuple = new NodeTuple(scalar(key), scalar(value));
        if (place < mapping.getValue().size()) {
            mapping.getValue().set(place, tuple);
        } else {
            mapping.getValue().add(tuple);
        }
    }

    private static String text(Node scalar) {
        return ((ScalarNode) scalar).getValue();
    }

    private static ScalarNode scalar(String value) {
        return new ScalarNode(Tag.STR, value, null, null, DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    }
}
