package nl.ruilwerk.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.ruilwerk.words.Words;

/**
 * A form as its file says: immutable, without faults, the same for everyone.
 *
 * <p>The context that goes with it is what the host knows about the case: texts, booleans, exact numbers,
 * {@link nl.ruilwerk.money.Money}, days, times, lists and maps. Expressions see it beside the answers, and a field whose
 * key names a variable of the context begins with its value.
 */
public final class FormDefinition {

    private final String id;
    private final String file;
    private final List<FormComponent> components;
    private final Feel feel;
    private final List<FormComponent> all = new ArrayList<>();
    private final List<FormField> fields;
    private final Set<List<String>> paths = new HashSet<>();
    private final Set<List<String>> above = new HashSet<>();

    FormDefinition(String id, String file, List<FormComponent> components, Feel feel) {
        this.id = id;
        this.file = file;
        this.components = List.copyOf(components);
        this.feel = feel;
        this.components.forEach(this::collect);
        this.fields = all.stream().filter(FormField.class::isInstance).map(FormField.class::cast).toList();
        for (FormField field : fields) {
            paths.add(field.path());
            for (int i = 1; i < field.path().size(); i++) {
                above.add(field.path().subList(0, i));
            }
        }
    }

    private void collect(FormComponent component) {
        all.add(component);
        if (component instanceof FormGroup group) {
            group.components().forEach(this::collect);
        }
    }

    public String id() {
        return id;
    }

    /** @return where it came from, such as {@code forms/request/check-receipt.form} */
    public String file() {
        return file;
    }

    /** @return components at the top, in order; groups hold the others */
    public List<FormComponent> components() {
        return components;
    }

    /** @return all fields, in order, those inside groups too */
    public List<FormField> fields() {
        return fields;
    }

    /** @return today by the clock that the form's expressions use */
    public LocalDate today() {
        return LocalDate.now(feel.clock());
    }

    /** As {@link #check(Map, Map, FormFiles)}, for forms without files. */
    public FormCheck check(Map<String, ?> raw, Map<String, ?> context) {
        return check(raw, context, FormFiles.NONE);
    }

    /**
     * Checks answers on the server, whatever a screen checked before.
     *
     * <p>Answers to hidden or disabled fields are dropped, those to read-only fields are taken from the context, keys that the
     * form does not have are faults.
     *
     * @param raw     by key, maps within maps for groups; texts, exact numbers, booleans, days or ISO text, lists for several
     *                choices, ids for files
     * @param context what the host knows; never from the client
     * @throws IllegalArgumentException if the context has a value that no form can know
     * @throws FormExpressionException  if an expression takes too long
     */
    public FormCheck check(Map<String, ?> raw, Map<String, ?> context, FormFiles files) {
        return feel.run(file, () -> run(raw, context, files).check());
    }

    /** @return what the form looks like for these answers, in one language; parameters as {@link #check(Map, Map, FormFiles)} */
    public FormScreen screen(Map<String, ?> raw, Map<String, ?> context, FormFiles files, Locale locale, Words words) {
        return feel.run(file, () -> run(raw, context, files).screen(locale, words));
    }

    /** @return the answers to begin with, typed, maps within maps for groups: those in the context, else the form's own */
    public Map<String, Object> start(Map<String, ?> context, FormFiles files) {
        return feel.run(file, () -> run(Map.of(), context, files).start());
    }

    private FormRun run(Map<String, ?> raw, Map<String, ?> context, FormFiles files) {
        return new FormRun(this, feel, raw, context, files);
    }

    List<FormComponent> all() {
        return all;
    }

    boolean hasField(List<String> path) {
        return paths.contains(path);
    }

    boolean hasFieldsBelow(List<String> path) {
        return above.contains(path);
    }

    @Override
    public String toString() {
        return "FormDefinition[" + id + ", " + file + "]";
    }
}
