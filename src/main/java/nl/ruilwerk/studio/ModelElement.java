package nl.ruilwerk.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An element of a model file, with the line on which it stands. */
public final class ModelElement {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private final ModelElement parent;
    private final String namespace;
    private final String name;
    private final int line;
    private final Map<Name, String> attributes;
    private final List<ModelElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Name of an attribute; the namespace is empty for attributes without a prefix. */
    public record Name(String namespace, String local) {}

    ModelElement(ModelElement parent, String namespace, String name, int line, Map<Name, String> attributes) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    public Optional<ModelElement> parent() {
        return Optional.ofNullable(parent);
    }

    public String namespace() {
        return namespace;
    }

    /** @return the name without prefix: {@code serviceTask} */
    public String name() {
        return name;
    }

    /** @return line of the file on which the opening tag ends, from 1 */
    public int line() {
        return line;
    }

    public Map<Name, String> attributes() {
        return attributes;
    }

    public List<ModelElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** @return the text directly inside this element, without the spaces around it */
    public String text() {
        return text.toString().strip();
    }

    /** @return an attribute without prefix */
    public Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(new Name("", local)));
    }

    /** @return an attribute of the engine's own, such as {@code camunda:formRef} */
    public Optional<String> camunda(String local) {
        return Optional.ofNullable(attributes.get(new Name(CAMUNDA, local)))
                .or(() -> Optional.ofNullable(attributes.get(new Name(CAMUNDA_DMN, local))));
    }

    public Optional<String> id() {
        return attribute("id");
    }

    /** @return what the process owner reads on the shape, on one line */
    public Optional<String> label() {
        return attribute("name").map(name -> name.replaceAll("\\s+", " ").strip()).filter(name -> !name.isEmpty());
    }

    /** @return whether this is an element of BPMN itself with one of these names */
    public boolean isBpmn(String... names) {
        return namespace.equals(BPMN) && Set.of(names).contains(name);
    }

    /** @return whether this is an element of the engine's own with one of these names */
    public boolean isCamunda(String... names) {
        return (namespace.equals(CAMUNDA) || namespace.equals(CAMUNDA_DMN)) && Set.of(names).contains(name);
    }

    /** @return this element and everything inside, in the order of the file */
    public Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }

    /** @return the elements inside this one that have the name, at any depth, in the order of the file */
    public Stream<ModelElement> inside(String wanted) {
        return children.stream().flatMap(ModelElement::all).filter(element -> element.name.equals(wanted));
    }

    /** @return this element, or the nearest around it, that has an id: where a person finds the fault in the diagram */
    public ModelElement identified() {
        return id().isPresent() || parent == null ? this : parent.identified();
    }
}
