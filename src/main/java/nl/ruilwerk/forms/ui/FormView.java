package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.forms.FieldFault;
import nl.ruilwerk.forms.FieldType;
import nl.ruilwerk.forms.FormCheck;
import nl.ruilwerk.forms.FormComponent;
import nl.ruilwerk.forms.FormDefinition;
import nl.ruilwerk.forms.FormField;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.forms.FormGap;
import nl.ruilwerk.forms.FormGroup;
import nl.ruilwerk.forms.FormLayout;
import nl.ruilwerk.forms.FormNote;
import nl.ruilwerk.forms.FormScreen;
import nl.ruilwerk.forms.FormTable;
import nl.ruilwerk.words.Words;

/**
 * A form on the screen: Vaadin's own fields, made from the file, in one language.
 *
 * <p>What is hidden, offered or allowed follows each answer at once. A field says what is wrong with it after a person has
 * changed it, and all of them do after {@link #check()} or {@link #showFaults}. Without buttons: what can be done with
 * the answers is up to the host, which checks them again with {@link FormDefinition#check} when they are handed in.
 */
public class FormView extends Composite<Div> {

    private final FormDefinition form;
    private final Map<String, ?> context;
    private final FormFiles files;
    private final Locale locale;
    private final Words words;
    private final Map<FormField, FieldEntry<?, ?>> entries = new LinkedHashMap<>();
    private final Map<FormComponent, Component> components = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Paragraph general = new Paragraph();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, FieldFault> handedIn = new LinkedHashMap<>();
    private boolean sayAll;
    private boolean readOnly;

    /** For forms without files. */
    public FormView(FormDefinition form, Map<String, ?> context, Locale locale, Words words) {
        this(form, context, FormFiles.NONE, locale, words);
    }

    /**
     * @param context what the host knows about the case, as {@link FormDefinition} tells; fields begin with its values
     * @param files   where files go
     * @throws IllegalArgumentException if the context has a value that no form can know, or none that its field can have
     */
    public FormView(FormDefinition form, Map<String, ?> context, FormFiles files, Locale locale, Words words) {
        this.form = form;
        this.context = context;
        this.files = files;
        this.locale = locale;
        this.words = words;

        getContent().addClassName("rw-form");
        general.addClassName("rw-form-general");
        general.getElement().setAttribute("role", "alert");
        general.setVisible(false);
        getContent().add(general);

        form.fields().stream().filter(field -> field.type() != FieldType.EXPRESSION).forEach(field -> entries.put(field, entry(field)));
        entries.forEach((field, entry) -> entry.onChange(() -> changed(field)));

        lay(form.components()).forEach(row -> getContent().add(row.box()));
        refresh(form.start(context, files)); // options first, so that there is something to choose
        write(form.start(context, files));
    }

    /**
     * @return the answers as they stand, right or wrong, for {@link FormDefinition#check} or to be kept as a draft: maps within
     *     maps for groups; texts, exact numbers, booleans, days, times, lists, ids of files; what cannot be read as it was typed
     */
    public Map<String, Object> read() {
        Map<String, Object> raw = new LinkedHashMap<>();
        entries.forEach((field, entry) -> put(raw, field.path(), entry.read()));
        return raw;
    }

    /** Shows answers that {@link #read()} gave before, or their JSON form; what the form does not know is left out. */
    public void write(Map<String, ?> raw) {
        for (int i = 0; i < 2; i++) { // twice: what one field offers may depend on another
            entries.forEach((field, entry) -> entry.write(at(raw, field.path())));
            refresh(read());
        }
    }

    /** Checks the answers as the server will, shows what is wrong at its place and leads there. */
    public FormCheck check() {
        FormCheck check = form.check(read(), context, files);
        showFaults(check.faults());
        return check;
    }

    /**
     * Shows faults that the host found, each at its field until that field is changed; those without a field stand above the form.
     * From now on every field says what is wrong with it.
     */
    public void showFaults(List<FieldFault> faults) {
        sayAll = true;
        handedIn.clear();
        faults.forEach(fault -> handedIn.putIfAbsent(fault.key(), fault));
        refresh(read());
        entries.entrySet().stream().filter(entry -> handedIn.containsKey(entry.getKey().key()) && components.get(entry.getKey()).isVisible())
                .findFirst().ifPresent(entry -> entry.getValue().focus());
    }

    /** Makes the whole form readable only, for a case that is decided or in somebody else's hands. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        refresh(read());
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** Calls after a person changed an answer. */
    public Registration addChangeListener(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    /** A person changed an answer; {@link FormView#read()} has all of them. */
    public static class ChangeEvent extends ComponentEvent<FormView> {

        private final String key;

        ChangeEvent(FormView source, String key) {
            super(source, true);
            this.key = key;
        }

        /** @return of the field, with dots for groups */
        public String key() {
            return key;
        }
    }

    private FieldEntry<?, ?> entry(FormField field) {
        return switch (field.type()) {
            case TEXTFIELD -> TextEntry.line();
            case TEXTAREA -> TextEntry.lines();
            case NUMBER -> new NumberEntry(locale, field.decimals());
            case DATE -> new DayEntry(CalendarWords.of(locale, words), form.today());
            case TIME -> new TimeEntry(locale, field.timeStep());
            case DATETIME -> new MomentEntry(new DayEntry(CalendarWords.of(locale, words), form.today()),
                    new TimeEntry(locale, field.timeStep()));
            case SELECT -> field.isSearchable() ? ChoiceEntry.searchableList() : ChoiceEntry.list();
            case RADIO -> ChoiceEntry.radios();
            case CHECKBOX -> new TickEntry();
            case CHECKLIST -> ChoicesEntry.boxes();
            case TAGLIST -> ChoicesEntry.tags();
            case FILEPICKER -> new FilesEntry(files, field.fileTypes(), locale, words);
            case EXPRESSION -> throw new IllegalArgumentException(field.id() + " is worked out, not asked");
        };
    }

    /** Components with the same row name stand in one row, wherever they are in the file; the others have a row each. */
    private List<Row> lay(List<FormComponent> list) {
        Map<String, Row> named = new LinkedHashMap<>();
        List<Row> laid = new ArrayList<>();
        for (FormComponent component : list) {
            if (component instanceof FormField field && !entries.containsKey(field)) {
                continue;
            }
            Row row = component.layout().row().map(name -> named.computeIfAbsent(name, none -> new Row())).orElseGet(Row::new);
            Component view = view(component);
            components.put(component, view);
            row.add(component, view);
            if (!laid.contains(row)) {
                laid.add(row);
            }
        }
        rows.addAll(laid);
        return laid;
    }

    private Component view(FormComponent component) {
        if (component instanceof FormField field) {
            return entries.get(field).component();
        } else if (component instanceof FormGroup group) {
            FieldSet set = new FieldSet();
            set.addClassName("rw-form-group");
            set.setClassName("rw-form-outlined", group.outlined());
            lay(group.components()).forEach(row -> set.add(row.box()));
            return set;
        } else if (component instanceof FormNote) {
            return new MarkdownText();
        } else if (component instanceof FormTable) {
            return new RowsTable(locale, words);
        } else if (component instanceof FormGap gap && gap.height() > 0) {
            Div space = new Div();
            space.setHeight(gap.height() + "px");
            return space;
        }
        return new Hr();
    }

    private void changed(FormField field) {
        if (entries.get(field).isFinished()) {
            touched.add(field.key());
        }
        handedIn.remove(field.key());
        refresh(read());
        fireEvent(new ChangeEvent(this, field.key()));
    }

    private void refresh(Map<String, Object> raw) {
        FormScreen screen = form.screen(raw, context, files, locale, words);
        Map<String, FieldFault> found = new LinkedHashMap<>();
        screen.check().faults().forEach(fault -> found.put(fault.key(), fault));
        components.forEach((component, view) -> {
            boolean shown = screen.shows(component.id());
            view.setVisible(shown);
            if (shown) {
                show(screen, component, view, found);
            }
        });
        rows.forEach(Row::share);
        String above = handedIn.values().stream().filter(fault -> entries.keySet().stream().noneMatch(field -> field.key().equals(fault.key())))
                .map(fault -> fault.sentence(locale, words)).distinct().reduce((one, other) -> one + " " + other).orElse("");
        general.setText(above);
        general.setVisible(!above.isEmpty());
    }

    private void show(FormScreen screen, FormComponent component, Component view, Map<String, FieldFault> found) {
        if (component instanceof FormField field) {
            FieldEntry<?, ?> entry = entries.get(field);
            entry.show(screen.field(field.id()), readOnly);
            boolean speak = (sayAll || touched.contains(field.key())) && !readOnly;
            entry.blame(Optional.ofNullable(handedIn.get(field.key()))
                    .or(() -> Optional.ofNullable(speak ? found.get(field.key()) : null))
                    .map(fault -> fault.sentence(locale, words)).orElse(""));
        } else if (view instanceof FieldSet set) {
            legend(set, screen.label(component.id()));
        } else if (view instanceof MarkdownText text) {
            text.show(screen.note(component.id()));
        } else if (view instanceof RowsTable table) {
            table.show(screen.label(component.id()), screen.table(component.id()));
        }
    }

    private static void legend(FieldSet set, String label) {
        if (!label.isEmpty()) {
            set.setLegendText(label);
        } else if (set.getLegend() != null) {
            set.remove(set.getLegend());
        }
    }

    private static Object at(Map<String, ?> raw, List<String> path) {
        Object here = raw;
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> raw, List<String> path, Object value) {
        Map<String, Object> here = raw;
        for (String step : path.subList(0, path.size() - 1)) {
            here = (Map<String, Object>) here.computeIfAbsent(step, none -> new LinkedHashMap<String, Object>());
        }
        here.put(path.get(path.size() - 1), value);
    }

    /** Components beside each other on the grid of sixteen. */
    private static final class Row {

        private final Div box = new Div();
        private final Map<FormComponent, Component> cells = new LinkedHashMap<>();

        Row() {
            box.addClassName("rw-form-row");
        }

        Div box() {
            return box;
        }

        void add(FormComponent component, Component view) {
            cells.put(component, view);
            box.add(view);
        }

        /** Those that are to be seen and say no width of their own share what the others leave. */
        void share() {
            List<FormComponent> seen = cells.keySet().stream().filter(component -> cells.get(component).isVisible()).toList();
            box.setVisible(!seen.isEmpty());
            int taken = seen.stream().mapToInt(component -> component.layout().columns().orElse(0)).sum();
            long sharing = seen.stream().filter(component -> component.layout().columns().isEmpty()).count();
            int share = sharing == 0 ? 0 : (int) Math.max(2, (FormLayout.GRID - Math.min(taken, FormLayout.GRID)) / sharing);
            seen.forEach(component -> cells.get(component).getElement().getStyle()
                    .set("--rw-form-columns", String.valueOf(component.layout().columns().orElse(share))));
        }
    }
}
