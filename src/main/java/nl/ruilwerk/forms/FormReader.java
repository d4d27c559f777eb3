package nl.ruilwerk.forms;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.forms.FormFault.Problem;
import nl.ruilwerk.words.Words;

/**
 * Reads one form file and finds all its faults.
 *
 * <p>Nothing is skipped in silence: a property that has no meaning here is a fault, because its author expects it to
 * work. The names are those of the JSON schema of form-js 1.23 ({@code @bpmn-io/form-json-schema} 1.18).
 */
final class FormReader {

    private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Set<String> ROOT = Set.of("type", "id", "components", "schemaVersion", "executionPlatform",
            "executionPlatformVersion", "versionTag", "exporter", "$schema");
    private static final Set<String> ANY = Set.of("type", "id", "layout", "conditional", "properties");
    private static final Set<String> FIELD = Set.of("key", "label", "description", "readonly", "disabled", "validate",
            "defaultValue", "appearance");
    private static final Set<String> RULES = Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType",
            "patternErrorMessage");
    private static final Set<String> OPTIONS = Set.of("values", "valuesKey", "valuesExpression");
    private static final Map<String, Set<String>> COMPONENTS = Map.ofEntries(
            Map.entry("textfield", with(FIELD)),
            Map.entry("textarea", with(FIELD)),
            Map.entry("number", with(FIELD, "decimalDigits", "increment", "serializeToString")),
            Map.entry("datetime", with(FIELD, "subtype", "dateLabel", "timeLabel", "use24h", "timeSerializingFormat",
                    "timeInterval", "disallowPassedDates")),
            Map.entry("select", with(with(FIELD, "searchable"), OPTIONS)),
            Map.entry("radio", with(FIELD, OPTIONS)),
            Map.entry("checkbox", with(FIELD)),
            Map.entry("checklist", with(FIELD, OPTIONS)),
            Map.entry("taglist", with(FIELD, OPTIONS)),
            Map.entry("filepicker", with(FIELD, "accept", "multiple")),
            Map.entry("expression", Set.of("key", "expression", "computeOn")),
            Map.entry("group", Set.of("label", "path", "showOutline", "verticalAlignment", "components")),
            Map.entry("table", Set.of("label", "dataSource", "columns", "columnsExpression", "rowCount")),
            Map.entry("text", Set.of("text")),
            Map.entry("separator", Set.of()),
            Map.entry("spacer", Set.of("height")),
            Map.entry("button", Set.of("key", "label", "action")));
    /** Known to the form editor, but not shown here; each with what to do instead. */
    private static final Map<String, String> UNSUPPORTED = Map.of(
            "html", "use a \"text\" component: markup from a file is not shown",
            "iframe", "pages of others are not shown inside a form",
            "image", "pictures are not shown inside a form",
            "documentPreview", "the task shows its documents beside the form",
            "dynamiclist", "ask repeated things on a screen of their own");

    private final Feel feel;
    private final String file;
    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** Paths of answers, and of everything above them, so that no answer stands inside another. */
    private final Map<String, Boolean> paths = new HashMap<>();
    private LocatedJson json;

    private FormReader(Feel feel, String file) {
        this.feel = feel;
        this.file = file;
    }

    /** @param form empty if there is a fault */
    record Reading(Optional<FormDefinition> form, List<FormFault> faults) {}

    static Reading read(Feel feel, String file, String text) {
        return new FormReader(feel, file).read(text);
    }

    private Reading read(String text) {
        if (text.indexOf('\ufffd') >= 0) { // what a decoder leaves where the bytes are no UTF-8
            int line = (int) text.substring(0, text.indexOf('\ufffd')).lines().count();
            return new Reading(Optional.empty(), List.of(new FormFault(file, Math.max(line, 1), "", Problem.UNREADABLE_FILE,
                    "this is no UTF-8; save the file with that encoding")));
        }
        try {
            json = LocatedJson.read(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return new Reading(Optional.empty(), List.of(new FormFault(file, line, "", Problem.UNREADABLE_FILE,
                    "this is no JSON: " + broken.getOriginalMessage().lines().findFirst().orElse(""))));
        } catch (IOException impossible) { // the text is in memory
            throw new UncheckedIOException(impossible);
        }
        Node root = new Node(json.root(), "", "");
        if (!root.json.isObject() || !"default".equals(root.text("type").orElse(""))) {
            root.fault("/type", Problem.NOT_A_FORM, "a form is a JSON object with \"type\": \"default\"");
            return new Reading(Optional.empty(), faults);
        }
        root.refuseUnknown(ROOT);
        String id = root.text("id").orElse("");
        if (id.isBlank()) {
            root.fault("/id", Problem.NOT_A_FORM, "the form has no id");
        }
        if (!root.json.path("components").isArray()) {
            root.fault("/components", Problem.NOT_A_FORM, "the form has no list \"components\"");
        }
        List<FormComponent> components = components(root, List.of());
        return new Reading(
                faults.isEmpty() ? Optional.of(new FormDefinition(id, file, components, feel)) : Optional.empty(), faults);
    }

    private List<FormComponent> components(Node parent, List<String> path) {
        List<FormComponent> components = new ArrayList<>();
        JsonNode list = parent.json.path("components");
        for (int i = 0; i < list.size(); i++) {
            component(new Node(list.get(i), parent.pointer + "/components/" + i, ""), path).ifPresent(components::add);
        }
        return components;
    }

    private Optional<FormComponent> component(Node anonymous, List<String> path) {
        String type = anonymous.text("type").orElse("");
        String id = anonymous.text("id").filter(not(String::isBlank))
                .orElseGet(() -> "at" + anonymous.pointer.replace("/components/", "-"));
        String name = anonymous.text("key").filter(not(String::isBlank))
                .or(() -> anonymous.text("id").filter(not(String::isBlank)))
                .orElseGet(() -> anonymous.pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.'));
        Node node = new Node(anonymous.json, anonymous.pointer, name);
        if (!ids.add(id)) {
            node.fault("/id", Problem.DUPLICATE_ID, "another component has the id \"%s\" too".formatted(id));
        }
        if (UNSUPPORTED.containsKey(type)) {
            node.fault("/type", Problem.UNSUPPORTED_COMPONENT,
                    "components of type \"%s\" cannot be used: %s".formatted(type, UNSUPPORTED.get(type)));
            return Optional.empty();
        } else if (!COMPONENTS.containsKey(type)) {
            node.fault("/type", Problem.UNKNOWN_COMPONENT, "unknown type \"%s\"; known are %s".formatted(type,
                    COMPONENTS.keySet().stream().sorted().collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        node.refuseUnknown(with(ANY, COMPONENTS.get(type)));
        node.refuseUnknownIn("conditional", Set.of("hide"));
        node.refuseUnknownIn("layout", Set.of("row", "columns"));
        FormLayout layout = layout(node);
        Setting hidden = node.condition("/conditional/hide");
        return switch (type) {
            case "button" -> Optional.empty(); // what can be done with a task is said by the task, not by the form
            case "text" -> Optional.of(new FormNote(id, layout, hidden, node.localText("text", true)));
            case "separator" -> Optional.of(new FormGap(id, layout, hidden, 0));
            case "spacer" -> Optional.of(new FormGap(id, layout, hidden, node.whole("/height", 1, 2000).orElse(60)));
            case "group" -> Optional.of(group(node, id, layout, hidden, path));
            case "table" -> Optional.of(table(node, id, layout, hidden));
            default -> Optional.of(field(node, id, layout, hidden, type, path));
        };
    }

    private FormLayout layout(Node node) {
        return new FormLayout(node.textAt("/layout/row").filter(not(String::isBlank)), node.whole("/layout/columns", 2, FormLayout.GRID));
    }

    private FormGroup group(Node node, String id, FormLayout layout, Setting hidden, List<String> path) {
        List<String> inside = new ArrayList<>(path);
        node.text("path").filter(not(String::isBlank)).ifPresent(own -> {
            if (PATH.matcher(own).matches()) {
                inside.addAll(List.of(own.split("\\.")));
            } else {
                node.fault("/path", Problem.BAD_KEY, "the path \"%s\" may hold letters, digits, _ and dots".formatted(own));
            }
        });
        return new FormGroup(id, layout, hidden, node.localText("label", false),
                node.json.path("showOutline").asBoolean(false), components(node, inside));
    }

    private FormTable table(Node node, String id, FormLayout layout, Setting hidden) {
        List<FormTable.Column> columns = new ArrayList<>();
        JsonNode list = node.json.path("columns");
        for (int i = 0; i < list.size(); i++) {
            String key = list.get(i).path("key").asText("");
            if (key.isBlank()) {
                node.fault("/columns/" + i, Problem.BAD_PROPERTY, "column %d has no key".formatted(i + 1));
            }
            columns.add(new FormTable.Column(key, node.localText("/columns/" + i + "/label", "columns.%s." + key, true)));
        }
        Setting computed = node.expression("/columnsExpression");
        if (columns.isEmpty() == node.isBlank("/columnsExpression")) {
            node.fault("/columns", Problem.BAD_PROPERTY, "a table has either \"columns\" or \"columnsExpression\"");
        }
        Setting rows = node.expression("/dataSource");
        if (node.isBlank("/dataSource")) {
            node.fault("/dataSource", Problem.BAD_PROPERTY, "a table needs a \"dataSource\", such as \"=rows\"");
        }
        return new FormTable(id, layout, hidden, node.localText("label", false), rows, columns, computed,
                node.whole("/rowCount", 1, 1000));
    }

    private FormField field(Node node, String id, FormLayout layout, Setting hidden, String component, List<String> above) {
        FieldType type = type(node, component);
        List<String> path = path(node, above);
        node.refuseUnknownIn("validate", RULES);
        node.refuseUnknownIn("appearance", Set.of("prefixAdorner", "suffixAdorner"));
        node.fieldNames("validate").filter(RULES::contains).filter(rule -> !type.rules().contains(rule))
                .filter(rule -> !node.isBlank("/validate/" + rule))
                .forEach(rule -> node.fault("/validate/" + rule, Problem.UNKNOWN_PROPERTY,
                        "\"validate.%s\" has no meaning for a %s".formatted(rule, component)));
        FormField.Choices choices = type.isChoice() ? choices(node) : FormField.Choices.NONE;
        FormField field = new FormField(id, layout, hidden, type, path, node.condition("/disabled"), node.condition("/readonly"),
                texts(node, type), rules(node, type), choices,
                new FormField.Looks(node.json.path("searchable").asBoolean(false), node.whole("/timeInterval", 1, 60).orElse(15)),
                Optional.empty(), type == FieldType.EXPRESSION ? node.expression("/expression") : Setting.NONE);
        if (type == FieldType.EXPRESSION && node.isBlank("/expression")) {
            node.fault("/expression", Problem.BAD_EXPRESSION, "an expression field needs an \"expression\"");
        }
        return initial(node, field);
    }

    private FieldType type(Node node, String component) {
        if (!component.equals("datetime")) {
            return FieldType.valueOf(component.toUpperCase(Locale.ROOT));
        }
        String subtype = node.text("subtype").orElse("date");
        if (!Set.of("date", "time", "datetime").contains(subtype)) {
            node.fault("/subtype", Problem.BAD_PROPERTY, "the subtype \"%s\" is none of date, time, datetime".formatted(subtype));
            return FieldType.DATE;
        }
        return FieldType.valueOf(subtype.toUpperCase(Locale.ROOT));
    }

    private List<String> path(Node node, List<String> above) {
        String key = node.text("key").orElse("");
        if (key.isBlank()) {
            node.fault("", Problem.MISSING_KEY, "the component has no key, so its answer would have no place");
            return List.of("missing");
        } else if (!PATH.matcher(key).matches()) {
            node.fault("/key", Problem.BAD_KEY, "the key \"%s\" may hold letters, digits, _ and dots".formatted(key));
            return List.of("bad");
        }
        List<String> path = Stream.concat(above.stream(), Stream.of(key.split("\\."))).toList();
        if (!claim(path)) {
            node.fault("/key", Problem.DUPLICATE_KEY,
                    "another component has the key \"%s\" too, or one above or below it".formatted(String.join(".", path)));
        }
        return path;
    }

    private boolean claim(List<String> path) {
        for (int i = 1; i < path.size(); i++) {
            if (Boolean.TRUE.equals(paths.putIfAbsent(String.join(".", path.subList(0, i)), false))) {
                return false;
            }
        }
        return paths.putIfAbsent(String.join(".", path), true) == null;
    }

    private FormField.Texts texts(Node node, FieldType type) {
        if (type == FieldType.EXPRESSION) {
            return new FormField.Texts(LocalText.NONE, LocalText.NONE, LocalText.NONE, LocalText.NONE, LocalText.NONE);
        }
        String label = switch (type) {
            case DATE, DATETIME -> node.has("/dateLabel") ? "dateLabel" : "label";
            case TIME -> node.has("/timeLabel") ? "timeLabel" : "label";
            default -> "label";
        };
        return new FormField.Texts(node.localText(label, true),
                type == FieldType.DATETIME ? node.localText("timeLabel", false) : LocalText.NONE,
                node.localText("description", false),
                node.localText("/appearance/prefixAdorner", "prefixAdorner.%s", false),
                node.localText("/appearance/suffixAdorner", "suffixAdorner.%s", false));
    }

    private FormField.Rules rules(Node node, FieldType type) {
        String format = node.textAt("/validate/validationType").filter(not("custom"::equals)).orElse("");
        if (!Set.of("", "email", "phone").contains(format)) {
            node.fault("/validate/validationType", Problem.BAD_PROPERTY,
                    "the validation type \"%s\" is none of email, phone, custom".formatted(format));
        }
        Setting step = node.number("/increment");
        if (step.fixed().flatMap(NumberText::exact).filter(number -> number.signum() <= 0).isPresent()) {
            node.fault("/increment", Problem.BAD_PROPERTY, "the increment must be above zero");
        }
        boolean hasDays = type == FieldType.DATE || type == FieldType.DATETIME;
        return new FormField.Rules(node.flag("/validate/required"),
                node.number("/validate/minLength"), node.number("/validate/maxLength"),
                node.number("/validate/min"), node.number("/validate/max"),
                pattern(node), patternSentence(node), format,
                node.whole("/decimalDigits", 0, 10).map(digits -> Setting.fixed(BigDecimal.valueOf(digits))).orElse(Setting.NONE), step,
                hasDays ? node.day("earliest") : Setting.NONE, hasDays ? node.day("latest") : Setting.NONE,
                node.flag("/disallowPassedDates"), node.text("accept").orElse(""), node.condition("/multiple"));
    }

    private Optional<Pattern> pattern(Node node) {
        return node.textAt("/validate/pattern").filter(not(String::isEmpty)).flatMap(pattern -> {
            try {
                return Optional.of(Pattern.compile(pattern));
            } catch (PatternSyntaxException invalid) {
                node.fault("/validate/pattern", Problem.BAD_PATTERN, "the pattern \"%s\" cannot be read: %s"
                        .formatted(pattern, invalid.getDescription()));
                return Optional.empty();
            }
        });
    }

    private Map<String, String> patternSentence(Node node) {
        Map<String, String> sentence = new LinkedHashMap<>();
        node.textAt("/validate/patternErrorMessage").filter(not(String::isBlank)).ifPresent(own -> {
            sentence.put(LocalText.OWN_LANGUAGE, own);
            otherLanguages().forEach(language -> {
                String name = "patternErrorMessage." + language;
                node.property(name).ifPresentOrElse(text -> sentence.put(language, text),
                        () -> node.fault("/validate/patternErrorMessage", Problem.MISSING_TRANSLATION, missing(name, own)));
            });
        });
        return sentence;
    }

    private FormField.Choices choices(Node node) {
        long sources = OPTIONS.stream().filter(name -> !node.isBlank("/" + name)).count();
        if (sources != 1) {
            node.fault("/values", Problem.BAD_OPTIONS,
                    "options come from exactly one of \"values\", \"valuesKey\" and \"valuesExpression\"");
        }
        List<FormField.Choice> fixed = new ArrayList<>();
        Set<String> values = new HashSet<>();
        JsonNode list = node.json.path("values");
        for (int i = 0; i < list.size(); i++) {
            String value = list.get(i).path("value").asText("");
            if (value.isBlank()) {
                node.fault("/values/" + i, Problem.BAD_OPTIONS, "option %d has no value".formatted(i + 1));
            } else if (!values.add(value)) {
                node.fault("/values/" + i, Problem.BAD_OPTIONS, "another option has the value \"%s\" too".formatted(value));
            }
            fixed.add(new FormField.Choice(value, node.localText("/values/" + i + "/label", "values.%s." + value, true)));
        }
        Setting dynamic = node.isBlank("/valuesKey") ? node.expression("/valuesExpression") : node.expression("/valuesKey");
        return new FormField.Choices(List.copyOf(fixed), dynamic);
    }

    private FormField initial(Node node, FormField field) {
        if (node.isBlank("/defaultValue")) {
            return field;
        }
        Object raw = plain(node.json.path("defaultValue"));
        AnswerReader.Reading reading = AnswerReader.read(field, raw, FormFiles.NONE);
        boolean chosen = field.choices().fixed().isEmpty() || !field.type().isChoice()
                || (reading.value() instanceof List<?> list ? list.stream() : Stream.of(reading.value())).allMatch(value ->
                        field.choices().fixed().stream().anyMatch(choice -> Option.same(choice.value(), value)));
        if (reading.fault().isPresent() || !chosen || field.type() == FieldType.FILEPICKER) {
            node.fault("/defaultValue", Problem.BAD_DEFAULT, "the default value %s is no possible answer"
                    .formatted(node.json.path("defaultValue")));
            return field;
        }
        return new FormField(field.id(), field.layout(), field.hidden(), field.type(), field.path(), field.disabled(),
                field.readonly(), field.texts(), field.rules(), field.choices(), field.looks(), Optional.ofNullable(reading.value()),
                field.computed());
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? node.booleanValue() : node.isNull() ? null : node.asText();
    }

    private static List<String> otherLanguages() {
        return Words.LANGUAGES.stream().map(Locale::getLanguage).filter(not(LocalText.OWN_LANGUAGE::equals)).toList();
    }

    private static String missing(String property, String text) {
        String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "\"%s\" has no translation; add \"%s\" to its custom properties".formatted(start.replaceAll("\\s+", " "), property);
    }

    private static Set<String> with(Set<String> names, String... more) {
        return with(names, Set.of(more));
    }

    private static Set<String> with(Set<String> names, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return Set.copyOf(all);
    }

    /** A JSON object with its place in the file and the name by which faults call it. */
    private final class Node {

        private final JsonNode json;
        private final String pointer;
        private final String name;

        Node(JsonNode json, String pointer, String name) {
            this.json = json;
            this.pointer = pointer;
            this.name = name;
        }

        void fault(String below, Problem problem, String sentence) {
            faults.add(new FormFault(file, FormReader.this.json.line(pointer + below), name, problem, sentence));
        }

        String place(String below) {
            return FormFault.place(file, FormReader.this.json.line(pointer + below), name);
        }

        Stream<String> fieldNames(String property) {
            List<String> names = new ArrayList<>();
            (property.isEmpty() ? json : json.path(property)).fieldNames().forEachRemaining(names::add);
            return names.stream();
        }

        void refuseUnknown(Set<String> known) {
            refuseUnknownIn("", known);
        }

        void refuseUnknownIn(String property, Set<String> known) {
            fieldNames(property).filter(field -> !known.contains(field)).forEach(field -> fault(
                    (property.isEmpty() ? "" : "/" + property) + "/" + field, Problem.UNKNOWN_PROPERTY,
                    "the property \"%s\" has no meaning here".formatted(property.isEmpty() ? field : property + "." + field)));
        }

        JsonNode at(String below) {
            return json.at(below);
        }

        boolean has(String below) {
            return !isBlank(below);
        }

        boolean isBlank(String below) {
            JsonNode value = at(below);
            return value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank()
                    || value.isArray() && value.isEmpty();
        }

        Optional<String> text(String property) {
            return textAt("/" + property);
        }

        Optional<String> textAt(String below) {
            JsonNode value = at(below);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            } else if (!value.isTextual()) {
                fault(below, Problem.BAD_PROPERTY, "\"%s\" must be a text".formatted(below.substring(1).replace('/', '.')));
                return Optional.empty();
            }
            return Optional.of(value.asText());
        }

        Optional<String> property(String key) {
            JsonNode value = json.path("properties").path(key);
            return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
        }

        boolean flag(String below) {
            JsonNode value = at(below);
            if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
                fault(below, Problem.BAD_PROPERTY, "\"%s\" must be true or false".formatted(below.substring(1).replace('/', '.')));
            }
            return value.asBoolean(false);
        }

        Optional<Integer> whole(String below, int least, int most) {
            if (isBlank(below)) {
                return Optional.empty();
            }
            JsonNode value = at(below);
            Optional<Integer> whole = NumberText.exact(value.isNumber() ? value.decimalValue() : value.asText())
                    .filter(number -> number.scale() == 0 && number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                    .map(BigDecimal::intValueExact);
            if (whole.isEmpty()) {
                fault(below, Problem.BAD_PROPERTY, "\"%s\" must be a whole number from %d to %d"
                        .formatted(below.substring(1).replace('/', '.'), least, most));
            }
            return whole;
        }

        Setting condition(String below) {
            if (isBlank(below)) {
                return Setting.NONE;
            }
            JsonNode value = at(below);
            if (value.isBoolean()) {
                return Setting.fixed(value.booleanValue());
            }
            return value.asText().startsWith("=") ? expression(below) : bad(below, "true, false or an expression that begins with =");
        }

        Setting number(String below) {
            if (isBlank(below)) {
                return Setting.NONE;
            }
            JsonNode value = at(below);
            if (value.asText().startsWith("=")) {
                return expression(below);
            }
            return NumberText.exact(value.isNumber() ? value.decimalValue() : value.asText()).map(number -> Setting.fixed(number))
                    .orElseGet(() -> bad(below, "a number or an expression that begins with ="));
        }

        /** A limit on days stands in the custom properties: the editor has no field for it. */
        Setting day(String property) {
            Optional<String> text = property(property);
            if (text.isEmpty()) {
                return Setting.NONE;
            }
            if (text.get().startsWith("=")) {
                return parse("/properties/" + property, text.get());
            }
            Setting day = Setting.fixed(text.get());
            return day.day(feel, new FeelScope(Map.of())).isPresent() ? day
                    : bad("/properties/" + property, "a day such as 2026-12-31 or an expression that begins with =");
        }

        /** @return the expression; the = in front of it may be missing where only an expression can stand */
        Setting expression(String below) {
            if (isBlank(below)) {
                return Setting.NONE;
            }
            return textAt(below).map(text -> parse(below, text)).orElse(Setting.NONE);
        }

        private Setting parse(String below, String text) {
            try {
                return Setting.computed(feel.parse(place(below), text.startsWith("=") ? text.substring(1) : text));
            } catch (Feel.FeelSyntaxException invalid) {
                badExpression(below, text, invalid);
                return Setting.NONE;
            }
        }

        private void badExpression(String below, String text, Feel.FeelSyntaxException invalid) {
            fault(below, Problem.BAD_EXPRESSION, "\"%s\" cannot be read: %s"
                    .formatted(text.replaceAll("\\s+", " "), invalid.getMessage().replaceAll("\\s+", " ")));
        }

        private Setting bad(String below, String expected) {
            fault(below, Problem.BAD_PROPERTY, "\"%s\" must be %s".formatted(below.substring(1).replace('/', '.'), expected));
            return Setting.NONE;
        }

        LocalText localText(String property, boolean needed) {
            return localText("/" + property, property + ".%s", needed);
        }

        /** @param translation name of the custom property with the text in another language, %s for the language */
        LocalText localText(String below, String translation, boolean needed) {
            String own = textAt(below).filter(not(String::isBlank)).orElse("");
            if (own.isEmpty()) {
                if (needed) {
                    fault(below, Problem.MISSING_TEXT, "\"%s\" is missing".formatted(below.substring(1).replace('/', '.')));
                }
                return LocalText.NONE;
            }
            Map<String, Template> templates = new LinkedHashMap<>();
            template(below, own).ifPresent(template -> templates.put(LocalText.OWN_LANGUAGE, template));
            boolean speaks = templates.values().stream().anyMatch(Template::speaks);
            for (String language : otherLanguages()) {
                String property = translation.replaceFirst("%s", language);
                Optional<String> translated = property(property);
                if (translated.isPresent()) {
                    template("/properties/" + property, translated.get()).ifPresent(template -> templates.put(language, template));
                } else if (speaks && !below.startsWith("/appearance")) { // units such as km and € are the same everywhere
                    fault(below, Problem.MISSING_TRANSLATION, missing(property, own));
                }
            }
            return new LocalText(templates);
        }

        private Optional<Template> template(String below, String text) {
            try {
                return Optional.of(Template.parse(feel, place(below), text));
            } catch (Feel.FeelSyntaxException invalid) {
                badExpression(below, text, invalid);
                return Optional.empty();
            }
        }
    }
}
