package nl.ruilwerk.forms;

import java.util.List;

/** Components that belong together, under a heading if it has a label. */
public record FormGroup(String id, FormLayout layout, Setting hidden, LocalText label, boolean outlined,
        List<FormComponent> components) implements FormComponent {

    public FormGroup {
        components = List.copyOf(components);
    }
}
