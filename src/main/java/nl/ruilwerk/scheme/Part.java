package nl.ruilwerk.scheme;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping of a YAML file, of a pack or a scenario, that is read key by key; what is left over at the end was not known.
 *
 * <p>Anchors, aliases, tags, a key twice and very deep or long files are refused. A fault is noted and reading goes on, so that
 * one start shows all of them; what is missing is then read as an empty value.
 */
public final class Part {

    private static final int LONGEST_FILE = 300_000;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 2_000;
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final String file;
    private final MappingNode node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new TreeSet<>();
    private final String place;
    private final Map<String, Set<String>> asked;

    private Part(String file, MappingNode node, Faults faults, String place, Map<String, Set<String>> asked) {
        this.file = file;
        this.place = place;
        this.asked = asked;
        this.node = node;
        this.faults = faults;
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, line(entry.getKeyNode()), "a key that is not a word", "a word followed by a colon");
            } else if (values.put(key.getValue(), entry.getValueNode()) != null) {
                faults.add(file, line(key), "key '" + key.getValue() + "' stands twice", "each key once");
            }
        }
    }

    /** @return the file as one mapping; empty when it cannot be read at all, with the fault noted */
    public static Optional<Part> of(String file, byte[] bytes, Faults faults) {
        if (bytes.length > LONGEST_FILE) {
            faults.add(file, 0, "file of " + bytes.length + " bytes", "at most " + LONGEST_FILE + " bytes per file");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            options.setNestingDepthLimit(DEEPEST);
            options.setCodePointLimit(LONGEST_FILE);
            Composer composer = new Composer(new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options);
            Node root = composer.getSingleNode();
            if (!(root instanceof MappingNode mapping)) {
                faults.add(file, 1, "the file is not a mapping", "lines of the form 'key: value'");
                return Optional.empty();
            }
            return refuseTricks(file, root, faults) ? Optional.empty() : Optional.of(new Part(file, mapping, faults, "", new TreeMap<>()));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            faults.add(file, line, "not YAML: " + broken.getProblem(), "plain YAML, indented by spaces");
        } catch (org.yaml.snakeyaml.error.YAMLException tooMuch) {
            faults.add(file, 0, "not usable YAML: " + tooMuch.getMessage(), "at most " + DEEPEST + " levels, printable characters");
        } catch (CharacterCodingException wrongCode) {
            faults.add(file, 0, "not UTF-8", "a file in UTF-8");
        }
        return Optional.empty();
    }

    /** An anchor lets one line grow into many, a tag lets text become an object: a pack needs neither. */
    private static boolean refuseTricks(String file, Node node, Faults faults) {
        boolean refused = false;
        if (node.getAnchor() != null) {
            faults.add(file, line(node), "anchor '&" + node.getAnchor() + "'", "the value written out; anchors and aliases are not allowed");
            return true;
        }
        if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:") || node.getTag().getValue().equals("tag:yaml.org,2002:binary")
                || node.getTag().getValue().contains("java") || node.getTag().getValue().equals("tag:yaml.org,2002:merge")) {
            faults.add(file, line(node), "tag '" + node.getTag().getValue() + "'", "a value without a tag");
            return true;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                refused |= refuseTricks(file, entry.getKeyNode(), faults) | refuseTricks(file, entry.getValueNode(), faults);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                refused |= refuseTricks(file, item, faults);
            }
        }
        return refused;
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line(node);
    }

    public int line(String key) {
        return values.containsKey(key) ? line(values.get(key)) : line();
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        ask(key);
        return values.containsKey(key);
    }

    public void fault(String key, String wrong, String right) {
        faults.add(file, line(key), wrong, right);
    }

    /** Reports every key that nobody asked for. */
    public void done() {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!read.contains(entry.getKey())) {
                faults.add(file, line(entry.getValue()), "unknown key '" + entry.getKey() + "'", Nearest.oneOf(entry.getKey(), read));
            }
        }
    }

    private Optional<Node> node(String key, boolean required) {
        ask(key);
        Node value = values.get(key);
        if (value == null && required) {
            faults.add(file, line(), "'" + key + "' is missing", "a line '" + key + ": …'");
        }
        return Optional.ofNullable(value);
    }

    public Optional<String> textIf(String key) {
        return node(key, false).flatMap(value -> scalar(key, value));
    }

    public String text(String key) {
        return node(key, true).flatMap(value -> scalar(key, value)).orElse("");
    }

    private Optional<String> scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            if (scalar.getValue().isEmpty() && scalar.isPlain()) {
                faults.add(file, line(value), "'" + key + "' has no value", "a value after the colon, or no such line");
            }
            return Optional.of(scalar.getValue());
        }
        faults.add(file, line(value), "'" + key + "' is not a single value", "one value after the colon");
        return Optional.empty();
    }

    /** @return a code: lower case words with hyphens, or upper case letters */
    public String code(String key) {
        String code = text(key);
        if (!code.isEmpty() && !code.matches("[A-Za-z][A-Za-z0-9-]{0,59}")) {
            fault(key, "'" + code + "' is not a code", "letters, digits and hyphens, at most 60");
        }
        return code;
    }

    public int whole(String key) {
        String text = text(key);
        if (text.matches("-?\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            fault(key, "'" + text + "' is not a whole number", "digits only");
        }
        return 0;
    }

    public boolean yes(String key, boolean otherwise) {
        Optional<String> text = textIf(key);
        text.filter(word -> !word.equals("true") && !word.equals("false")).ifPresent(word -> fault(key, "'" + word + "'", "true or false"));
        return text.map("true"::equals).orElse(otherwise);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> options, E otherwise) {
        Optional<String> text = textIf(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E option : options.getEnumConstants()) {
            if (word(option).equals(text.get())) {
                return option;
            }
        }
        fault(key, "'" + text.get() + "' is none of the choices", Nearest.oneOf(text.get(), Stream.of(options.getEnumConstants()).map(Part::word).toList()));
        return otherwise;
    }

    /** @return a choice as files write it: lower case with hyphens */
    static String word(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return a text in every language of the product */
    public Text words(String key) {
        return node(key, true).map(value -> toWords(key, value)).orElse(Text.NONE);
    }

    public Text wordsIf(String key) {
        return node(key, false).map(value -> toWords(key, value)).orElse(Text.NONE);
    }

    private Text toWords(String key, Node value) {
        if (!(value instanceof MappingNode mapping)) {
            faults.add(file, line(value), "'" + key + "' has no languages", "lines 'nl: …' and 'en: …' below it");
            return Text.NONE;
        }
        Part languages = below(key, mapping);
        Map<String, String> words = new TreeMap<>();
        for (String language : LANGUAGES) {
            words.put(language, languages.text(language).strip());
            if (languages.values.containsKey(language) && words.get(language).isEmpty()) {
                languages.fault(language, "text in '" + language + "' is empty", "a sentence");
            }
        }
        for (String language : languages.keys()) {
            if (language.matches("[a-z]{2}")) {
                words.put(language, languages.text(language).strip());
            }
        }
        languages.done();
        return new Text(words);
    }

    public Part part(String key) {
        return node(key, true).flatMap(value -> mapping(key, value)).orElseGet(() -> new Part(file, empty(), new Faults(), place + "/" + key, asked));
    }

    public Optional<Part> partIf(String key) {
        return node(key, false).flatMap(value -> mapping(key, value));
    }

    private Optional<Part> mapping(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(below(key, mapping));
        }
        faults.add(file, line(value), "'" + key + "' has nothing below it", "indented lines 'key: value'");
        return Optional.empty();
    }

    private Part below(String key, MappingNode mapping) {
        return new Part(file, mapping, faults, place + "/" + key, asked);
    }

    private void ask(String key) {
        read.add(key);
        asked.computeIfAbsent(place, none -> new TreeSet<>()).add(key);
    }

    private MappingNode empty() {
        return new MappingNode(org.yaml.snakeyaml.nodes.Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
    }

    /**
     * Two parts of one list with the same code would hide one another, so that is a fault.
     *
     * @return the mappings of a list; empty when the key is absent
     */
    public List<Part> parts(String key) {
        List<Part> found = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (Node item : items(key)) {
            mapping(key, item).ifPresent(part -> {
                found.add(part);
                part.ownCode().filter(code -> !codes.add(code)).ifPresent(code ->
                        faults.add(file, line(item), "'" + code + "' stands twice in '" + key + "'", "a code of its own"));
            });
        }
        return found;
    }

    private Optional<String> ownCode() {
        return Stream.of("code", "key").map(values::get).filter(ScalarNode.class::isInstance).map(value -> ((ScalarNode) value).getValue()).findFirst();
    }

    /** @return the keys that the reader asked for so far, by the place of their part in the file */
    Map<String, Set<String>> asked() {
        return asked;
    }

    /** @return the words of a list; empty when the key is absent */
    public List<String> list(String key) {
        List<String> found = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(found::add);
        }
        return found;
    }

    /** One line of a list that may hold words and mappings. */
    record Item(Optional<String> word, Optional<Part> part) {}

    /** @return the lines of a list of words, of mappings, or of both; empty when the key is absent */
    List<Item> listOrParts(String key) {
        List<Item> found = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode) {
                mapping(key, item).ifPresent(part -> found.add(new Item(Optional.empty(), Optional.of(part))));
            } else {
                scalar(key, item).ifPresent(word -> found.add(new Item(Optional.of(word), Optional.empty())));
            }
        }
        return found;
    }

    private List<Node> items(String key) {
        Optional<Node> value = node(key, false);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            if (sequence.getValue().size() > MOST_PARTS) {
                faults.add(file, line(value.get()), "'" + key + "' has " + sequence.getValue().size() + " lines", "at most " + MOST_PARTS);
                return List.of();
            }
            return sequence.getValue();
        }
        faults.add(file, line(value.get()), "'" + key + "' is not a list", "a list: [one, two] or lines that start with '- '");
        return List.of();
    }
}
