package nl.ruilwerk.forms;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.ruilwerk.forms.AnswerReader.Reading;
import nl.ruilwerk.words.Words;

/**
 * One form with one set of answers: what is hidden, what counts, what is wrong.
 *
 * <p>Whether something is hidden may depend on answers that are themselves hidden, which then do not count. So it is
 * worked out in rounds until nothing changes any more; forms that chase their own tail are stopped after a few rounds,
 * always in the same state, so that the screen and the check agree.
 */
final class FormRun {

    private static final int MOST_ROUNDS = 10;
    private static final String KEY_TOO_LONG = "…";

    private final FormDefinition form;
    private final Feel feel;
    private final FormFiles files;
    private final Map<String, ?> raw;
    private final Map<String, ?> context;
    private final Map<String, Object> variables;
    private final Map<String, Reading> given = new HashMap<>();
    private final Map<String, Object> initial = new HashMap<>();
    private State state = new State(Map.of(), Map.of(), Map.of(), Map.of());
    private FeelScope data = new FeelScope(Map.of());

    /** What depends on the answers: per component id, and for expression fields their values. */
    private record State(Map<String, Boolean> hidden, Map<String, Boolean> disabled, Map<String, Boolean> readonly,
            Map<String, Object> computed) {

        boolean isHidden(FormComponent component) {
            return hidden.getOrDefault(component.id(), false);
        }

        boolean isFixed(FormComponent component) {
            return disabled.getOrDefault(component.id(), false) || readonly.getOrDefault(component.id(), false);
        }
    }

    FormRun(FormDefinition form, Feel feel, Map<String, ?> raw, Map<String, ?> context, FormFiles files) {
        this.form = form;
        this.feel = feel;
        this.files = files;
        this.raw = raw;
        this.context = context;
        this.variables = FeelData.of(context);
        for (FormField field : form.fields()) {
            given.put(field.id(), AnswerReader.read(field, FeelData.at(raw, field.path()), files));
            initial.put(field.id(), initial(field));
        }
        settle();
    }

    private Object initial(FormField field) {
        Object value = FeelData.at(field.type() == FieldType.FILEPICKER ? context : variables, field.path());
        if (value == null || field.type() == FieldType.EXPRESSION) {
            return field.initial().orElseGet(() -> AnswerReader.read(field, null, files).value());
        }
        Reading reading = AnswerReader.read(field, value, files);
        reading.fault().ifPresent(fault -> {
            throw new IllegalArgumentException("%s: the variable \"%s\" is no answer for a %s field"
                    .formatted(form.file(), field.key(), field.type()));
        });
        return reading.value();
    }

    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            State before = state;
            data = data(before);
            Map<String, Object> computed = new HashMap<>();
            for (FormField field : form.fields()) {
                if (field.type() == FieldType.EXPRESSION && !before.isHidden(field)) {
                    Object value = field.computed().value(feel, data).orElse(null);
                    computed.put(field.id(), value);
                    data.put(field.path(), value);
                }
            }
            state = new State(new HashMap<>(), new HashMap<>(), new HashMap<>(), computed);
            form.components().forEach(component -> decide(component, false));
            if (state.equals(before)) {
                return;
            }
        }
    }

    private void decide(FormComponent component, boolean inHidden) {
        boolean hidden = inHidden || component.hidden().holds(feel, data);
        state.hidden().put(component.id(), hidden);
        if (component instanceof FormGroup group) {
            group.components().forEach(inside -> decide(inside, hidden));
        } else if (component instanceof FormField field) {
            state.disabled().put(field.id(), field.disabled().holds(feel, data));
            state.readonly().put(field.id(), field.readonly().holds(feel, data));
        }
    }

    private FeelScope data(State state) {
        Map<String, Object> data = FeelData.of(variables);
        for (FormField field : form.fields()) {
            if (state.isHidden(field)) {
                FeelData.remove(data, field.path());
            } else if (field.type() != FieldType.EXPRESSION) {
                FeelData.put(data, field.path(), feelValue(field, counting(field, state)));
            }
        }
        return new FeelScope(data);
    }

    /** @return the answer that counts: what was handed in, or what the host or the form says where a person may not answer */
    private Object counting(FormField field, State state) {
        if (field.type() == FieldType.EXPRESSION) {
            return state.computed().get(field.id());
        }
        return state.isFixed(field) ? initial.get(field.id()) : given.get(field.id()).value();
    }

    /** As form-js hands answers to expressions, so that a form behaves alike in the editor's preview. */
    private static Object feelValue(FormField field, Object value) {
        if (value == null) {
            return field.type().isText() ? "" : null;
        } else if (value instanceof BigDecimal number && field.type() == FieldType.NUMBER) {
            return number.scale() < field.decimals() ? number.setScale(field.decimals()) : number;
        } else if (field.type() == FieldType.FILEPICKER) {
            List<?> list = (List<?>) value;
            return list.isEmpty() ? null : FeelData.of(Map.of("files", list)).get("files");
        }
        return value instanceof Temporal ? value.toString() : value;
    }

    FormCheck check() {
        List<FieldFault> faults = new ArrayList<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (state.isHidden(field) || state.disabled().get(field.id())) {
                continue;
            }
            Object value = counting(field, state);
            if (field.type() != FieldType.EXPRESSION && !state.isFixed(field)) {
                List<Option> options = field.type().isChoice() ? options(field, Locale.ROOT, Optional.empty()) : List.of();
                Object answer = value;
                Optional<FieldFault> fault = given.get(field.id()).fault()
                        .or(() -> new AnswerRules(feel, field, data).check(answer, options));
                fault.ifPresent(faults::add);
                value = field.type().isChoice() && fault.isEmpty() ? asOffered(value, options) : value;
            }
            FeelData.put(answers, field.path(), value);
        }
        unknown(raw, List.of(), faults);
        return new FormCheck(new FormAnswers(unmodifiable(answers)), faults);
    }

    private void unknown(Map<?, ?> here, List<String> path, List<FieldFault> faults) {
        here.forEach((key, value) -> {
            String name = String.valueOf(key);
            List<String> inside = new ArrayList<>(path);
            inside.add(name);
            if (form.hasField(inside)) {
                return;
            } else if (form.hasFieldsBelow(inside) && value instanceof Map<?, ?> below) {
                unknown(below, inside, faults);
            } else if (!(form.hasFieldsBelow(inside) && value == null)) {
                String shown = AnswerReader.clean(String.join(".", inside), false);
                faults.add(FieldFault.of(shown.length() > 100 ? shown.substring(0, 100) + KEY_TOO_LONG : shown, "UNKNOWN_KEY", Map.of()));
            }
        });
    }

    /** A screen may hand in {@code "5"} for the option 5; what counts is the option. */
    private static Object asOffered(Object value, List<Option> options) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> asOffered(item, options)).toList();
        }
        return options.stream().map(Option::value).filter(offered -> Option.same(offered, value)).findFirst().orElse(value);
    }

    private List<Option> options(FormField field, Locale locale, Optional<Words> words) {
        List<Option> options = new ArrayList<>();
        field.choices().fixed().forEach(choice -> options.add(new Option(choice.value(),
                words.map(say -> Display.text(locale, say, choice.label().fill(locale, feel, data))).orElse(""))));
        if (field.choices().dynamic().value(feel, data).orElse(null) instanceof List<?> items) {
            for (Object item : items) {
                option(item, locale).filter(option -> options.stream().noneMatch(other -> Option.same(other.value(), option.value())))
                        .ifPresent(options::add);
            }
        }
        return options;
    }

    private static Optional<Option> option(Object item, Locale locale) {
        Object value = item instanceof Map<?, ?> map ? map.get("value") : item;
        if (!(value instanceof String || value instanceof BigDecimal || value instanceof Boolean) || "".equals(value)) {
            return Optional.empty();
        }
        Object label = item instanceof Map<?, ?> map
                ? Objects.requireNonNullElse(map.get("label." + locale.getLanguage()), Objects.requireNonNullElse(map.get("label"), value))
                : value;
        return Optional.of(new Option(value, label instanceof BigDecimal number ? number.toPlainString() : String.valueOf(label)));
    }

    FormScreen screen(Locale locale, Words words) {
        Map<String, Boolean> shown = new HashMap<>();
        Map<String, FormScreen.FieldState> fields = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, FormScreen.Note> notes = new HashMap<>();
        Map<String, FormScreen.Table> tables = new HashMap<>();
        for (FormComponent component : form.all()) {
            boolean visible = !state.isHidden(component);
            shown.put(component.id(), visible);
            if (!visible) {
                continue;
            }
            if (component instanceof FormField field && field.type() != FieldType.EXPRESSION) {
                fields.put(field.id(), field(field, locale, words));
            } else if (component instanceof FormGroup group) {
                labels.put(group.id(), text(group.label(), locale, words));
            } else if (component instanceof FormNote note) {
                notes.put(note.id(), note(note, locale, words));
            } else if (component instanceof FormTable table) {
                labels.put(table.id(), text(table.label(), locale, words));
                tables.put(table.id(), table(table, locale, words));
            }
        }
        return new FormScreen(shown, fields, labels, notes, tables, check());
    }

    private FormScreen.FieldState field(FormField field, Locale locale, Words words) {
        FormField.Texts texts = field.texts();
        return new FormScreen.FieldState(text(texts.label(), locale, words), text(texts.timeLabel(), locale, words),
                text(texts.help(), locale, words), text(texts.prefix(), locale, words), text(texts.suffix(), locale, words),
                field.rules().required() && !state.isFixed(field), state.readonly().get(field.id()), state.disabled().get(field.id()),
                field.rules().severalFiles().holds(feel, data),
                field.type().isChoice() ? options(field, locale, Optional.of(words)) : List.of(), counting(field, state));
    }

    private String text(LocalText text, Locale locale, Words words) {
        return Display.text(locale, words, text.fill(locale, feel, data));
    }

    private FormScreen.Note note(FormNote note, Locale locale, Words words) {
        StringBuilder markdown = new StringBuilder();
        List<String> values = new ArrayList<>();
        for (Template.Piece piece : note.text().fill(locale, feel, data)) {
            if (piece.written()) {
                markdown.append(((String) piece.value()).replaceAll("[\ue000\ue001]", ""));
            } else {
                markdown.append(FormScreen.Note.OPEN).append(values.size()).append(FormScreen.Note.CLOSE);
                values.add(Display.value(locale, words, piece.value()));
            }
        }
        return new FormScreen.Note(markdown.toString(), List.copyOf(values));
    }

    private FormScreen.Table table(FormTable table, Locale locale, Words words) {
        List<String> keys = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (FormTable.Column column : table.columns()) {
            keys.add(column.key());
            columns.add(text(column.label(), locale, words));
        }
        if (table.computedColumns().value(feel, data).orElse(null) instanceof List<?> computed) {
            for (Object column : computed) {
                if (column instanceof Map<?, ?> map && map.get("key") instanceof String key) {
                    keys.add(key);
                    columns.add(option(Map.of("value", key, "label", Objects.requireNonNullElse(map.get("label"), key),
                            "label." + locale.getLanguage(), Objects.requireNonNullElse(map.get("label." + locale.getLanguage()),
                                    Objects.requireNonNullElse(map.get("label"), key))), locale).map(Option::label).orElse(key));
                }
            }
        }
        List<List<FormScreen.Cell>> rows = new ArrayList<>();
        if (table.rows().value(feel, data).orElse(null) instanceof List<?> items) {
            for (Object item : items) {
                rows.add(keys.stream().map(key -> {
                    Object value = item instanceof Map<?, ?> row ? row.get(key) : null;
                    return new FormScreen.Cell(Display.value(locale, words, value), value instanceof BigDecimal);
                }).toList());
            }
        }
        return new FormScreen.Table(columns, rows, table.rowCount().orElse(Integer.MAX_VALUE));
    }

    /** @return the answers to begin with: the host's, else the form's; maps within maps for groups */
    Map<String, Object> start() {
        Map<String, Object> start = new LinkedHashMap<>();
        form.fields().stream().filter(field -> field.type() != FieldType.EXPRESSION)
                .forEach(field -> FeelData.put(start, field.path(), initial.get(field.id())));
        return unmodifiable(start);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> unmodifiable(Map<String, Object> map) {
        map.replaceAll((key, value) -> value instanceof Map<?, ?> inner ? unmodifiable((Map<String, Object>) inner) : value);
        return Collections.unmodifiableMap(map);
    }
}
