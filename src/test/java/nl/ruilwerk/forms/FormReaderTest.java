package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.ENGLISH;
import static nl.ruilwerk.forms.FormFixture.faults;
import static nl.ruilwerk.forms.FormFixture.faultsOf;
import static nl.ruilwerk.forms.FormFixture.field;
import static nl.ruilwerk.forms.FormFixture.file;
import static nl.ruilwerk.forms.FormFixture.form;
import static nl.ruilwerk.forms.FormFixture.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.ruilwerk.forms.FormFault.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    @ParameterizedTest
    @CsvSource({
        "textfield, TEXTFIELD", "textarea, TEXTAREA", "number, NUMBER", "datetime, DATE", "checkbox, CHECKBOX", "filepicker, FILEPICKER"})
    void readsEachKindOfField(String type, FieldType kind) {
        FormField field = form(field(type, "answer", "")).fields().get(0);

        assertThat(field.type()).isEqualTo(kind);
        assertThat(field.key()).isEqualTo("answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "radio", "checklist", "taglist"})
    void readsEachKindOfChoice(String type) {
        FormDefinition form = form("""
                {"type": "%s", "key": "verdict", "label": "Oordeel", "values": [
                  {"label": "Goed", "value": "good"}, {"label": "Fout", "value": "bad"}],
                 "properties": {"label.en": "Verdict", "values.en.good": "Good", "values.en.bad": "Bad"}}""".formatted(type));

        String id = form.fields().get(0).id();
        assertThat(screen(form, Map.of(), Map.of(), DUTCH).field(id).options())
                .containsExactly(new Option("good", "Goed"), new Option("bad", "Fout"));
        assertThat(screen(form, Map.of(), Map.of(), ENGLISH).field(id).options())
                .containsExactly(new Option("good", "Good"), new Option("bad", "Bad"));
        assertThat(screen(form, Map.of(), Map.of(), ENGLISH).field(id).label()).isEqualTo("Verdict");
    }

    @ParameterizedTest
    @CsvSource({"date, DATE", "time, TIME", "datetime, DATETIME"})
    void readsEachKindOfDayAndTime(String subtype, FieldType kind) {
        FormDefinition form = form("""
                {"type": "datetime", "key": "moment", "subtype": "%s", "dateLabel": "Dag", "timeLabel": "Tijd",
                 "timeSerializingFormat": "utc_offset", "timeInterval": 15, "use24h": true,
                 "properties": {"dateLabel.en": "Day", "timeLabel.en": "Time"}}""".formatted(subtype));

        assertThat(form.fields().get(0).type()).isEqualTo(kind);
        assertThat(screen(form, Map.of(), Map.of(), ENGLISH).field(form.fields().get(0).id()).label())
                .isEqualTo(kind == FieldType.TIME ? "Time" : "Day");
    }

    @Test
    void readsGroupsWithinGroupsAndPutsTheirPathsBeforeTheKeys() {
        FormDefinition form = form("""
                {"type": "group", "label": "Bon", "path": "receipt", "showOutline": true, "properties": {"label.en": "Receipt"},
                 "components": [
                  {"type": "group", "path": "seller.address", "components": [%s]}, {"type": "group", "components": [%s]}]}"""
                .formatted(field("textfield", "city", ""), field("number", "amount.value", "")));

        assertThat(form.fields()).extracting(FormField::key)
                .containsExactly("receipt.seller.address.city", "receipt.amount.value");
    }

    @Test
    void readsTextsLinesSpacesAndTablesAndLeavesButtonsToTheHost() {
        FormDefinition form = form("""
                {"type": "text", "id": "intro", "text": "# Lees dit", "properties": {"text.en": "# Read this"}},
                {"type": "separator", "id": "line"}, {"type": "spacer", "id": "space", "height": 30},
                {"type": "button", "action": "submit", "label": "Versturen", "id": "send"},
                {"type": "table", "id": "lines", "label": "Regels", "dataSource": "=rows", "rowCount": 5,
                 "columns": [{"label": "Bron", "key": "source"}],
                 "properties": {"label.en": "Lines", "columns.en.source": "Source"}}""");

        assertThat(form.components()).extracting(FormComponent::id).containsExactly("intro", "line", "space", "lines");
        FormScreen.Table table = screen(form, Map.of(), Map.of("rows", List.of(Map.of("source", "Vakantiegeld"))), ENGLISH).table("lines");
        assertThat(table.columns()).containsExactly("Source");
        assertThat(table.rows()).containsExactly(List.of(new FormScreen.Cell("Vakantiegeld", false)));
        assertThat(table.rowCount()).isEqualTo(5);
    }

    @Test
    void readsWhatTheFormEditorLeavesBehind() {
        assertThat(faultsOf("""
                {"type": "default", "id": "a", "schemaVersion": 19, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "exporter": {"name": "Camunda Modeler", "version": "5.40.0"}, "versionTag": "2",
                 "components": [{"type": "textfield", "id": "Field_1", "key": "a", "label": "1", "layout": {"row": "Row_1", "columns": null},
                   "conditional": {"hide": ""}, "validate": {"pattern": "", "validationType": "", "min": ""}, "appearance": {}}]}"""))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', value = {
        "{\"type\": \"colorpicker\", \"key\": \"colour\", \"label\": \"1\"}|UNKNOWN_COMPONENT|colour",
        "{\"key\": \"colour\", \"label\": \"1\"}|UNKNOWN_COMPONENT|colour",
        "{\"type\": \"html\", \"id\": \"page\", \"content\": \"<b>x</b>\"}|UNSUPPORTED_COMPONENT|page",
        "{\"type\": \"iframe\", \"id\": \"page\"}|UNSUPPORTED_COMPONENT|page",
        "{\"type\": \"textfield\", \"id\": \"Field_1\", \"label\": \"1\"}|MISSING_KEY|Field_1",
        "{\"type\": \"textfield\", \"label\": \"1\"}|MISSING_KEY|components[0]",
        "{\"type\": \"textfield\", \"key\": \"a b\", \"label\": \"1\"}|BAD_KEY|a b",
        "{\"type\": \"group\", \"id\": \"g\", \"path\": \"a..b\", \"components\": []}|BAD_KEY|g",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\"}, {\"type\": \"number\", \"key\": \"a\", \"label\": \"2\"}|DUPLICATE_KEY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\"}, {\"type\": \"number\", \"key\": \"a.b\", \"label\": \"2\"}|DUPLICATE_KEY|a.b",
        "{\"type\": \"textfield\", \"key\": \"a.b\", \"label\": \"1\"}, {\"type\": \"number\", \"key\": \"a\", \"label\": \"2\"}|DUPLICATE_KEY|a",
        "{\"type\": \"separator\", \"id\": \"l\"}, {\"type\": \"separator\", \"id\": \"l\"}|DUPLICATE_ID|l",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"conditional\": {\"hide\": \"=b >\"}}|BAD_EXPRESSION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=b >\"}|BAD_EXPRESSION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"{{b\"}|BAD_EXPRESSION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"{{#if b}}1\"}|BAD_EXPRESSION|a",
        "{\"type\": \"number\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"max\": \"=1 +\"}}|BAD_EXPRESSION|a",
        "{\"type\": \"table\", \"id\": \"t\", \"dataSource\": \"=rows[\", \"columns\": [{\"label\": \"1\", \"key\": \"k\"}]}|BAD_EXPRESSION|t",
        "{\"type\": \"textfield\", \"key\": \"a\"}|MISSING_TEXT|a",
        "{\"type\": \"text\", \"id\": \"t\"}|MISSING_TEXT|t",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"Naam\"}|MISSING_TRANSLATION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"description\": \"Hulp\"}|MISSING_TRANSLATION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"=if b then \\\"ja\\\" else \\\"nee\\\"\"}|MISSING_TRANSLATION|a",
        "{\"type\": \"text\", \"id\": \"t\", \"text\": \"Lees dit\"}|MISSING_TRANSLATION|t",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\", \"values\": [{\"label\": \"Ja\", \"value\": \"yes\"}]}|MISSING_TRANSLATION|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"pattern\": \"^x\", \"patternErrorMessage\": \"Fout\"}}|MISSING_TRANSLATION|a",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\"}|BAD_OPTIONS|a",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\", \"valuesKey\": \"k\", \"valuesExpression\": \"=k\"}|BAD_OPTIONS|a",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\", \"values\": [{\"label\": \"1\", \"value\": \"x\"}, {\"label\": \"2\", \"value\": \"x\"}]}|BAD_OPTIONS|a",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\", \"values\": [{\"label\": \"1\"}]}|BAD_OPTIONS|a",
        "{\"type\": \"radio\", \"key\": \"a\", \"label\": \"1\", \"defaultValue\": \"z\", \"values\": [{\"label\": \"1\", \"value\": \"x\"}]}|BAD_DEFAULT|a",
        "{\"type\": \"number\", \"key\": \"a\", \"label\": \"1\", \"defaultValue\": \"veel\"}|BAD_DEFAULT|a",
        "{\"type\": \"datetime\", \"key\": \"a\", \"dateLabel\": \"1\", \"defaultValue\": \"01-05-2026\"}|BAD_DEFAULT|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"pattern\": \"(\"}}|BAD_PATTERN|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"max\": 3}}|UNKNOWN_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"requird\": true}}|UNKNOWN_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"lable\": \"2\"}|UNKNOWN_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"conditional\": {\"show\": \"=b\"}}|UNKNOWN_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"required\": \"yes\"}}|BAD_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"validationType\": \"iban\"}}|BAD_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"readonly\": \"yes\"}|BAD_PROPERTY|a",
        "{\"type\": \"number\", \"key\": \"a\", \"label\": \"1\", \"decimalDigits\": -1}|BAD_PROPERTY|a",
        "{\"type\": \"number\", \"key\": \"a\", \"label\": \"1\", \"increment\": 0}|BAD_PROPERTY|a",
        "{\"type\": \"number\", \"key\": \"a\", \"label\": \"1\", \"validate\": {\"min\": \"veel\"}}|BAD_PROPERTY|a",
        "{\"type\": \"datetime\", \"key\": \"a\", \"dateLabel\": \"1\", \"subtype\": \"month\"}|BAD_PROPERTY|a",
        "{\"type\": \"datetime\", \"key\": \"a\", \"dateLabel\": \"1\", \"properties\": {\"latest\": \"1 mei\"}}|BAD_PROPERTY|a",
        "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"1\", \"layout\": {\"columns\": 17}}|BAD_PROPERTY|a",
        "{\"type\": \"table\", \"id\": \"t\", \"columns\": [{\"label\": \"1\", \"key\": \"k\"}]}|BAD_PROPERTY|t",
        "{\"type\": \"table\", \"id\": \"t\", \"dataSource\": \"=rows\"}|BAD_PROPERTY|t"})
    void namesFileLineAndComponentOfAFault(String components, Problem problem, String component) {
        assertThat(faults("\n" + components)).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.component()).isEqualTo(component);
            assertThat(fault.file()).isEqualTo("forms/test/try-out.form");
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.toString()).startsWith("forms/test/try-out.form:6, component \"" + component + "\": ").doesNotContain("\n");
        });
    }

    @Test
    @DisplayName("A fault names the line of the property that is wrong, not of the component it stands in")
    void namesTheLineOfTheProperty() {
        assertThat(faults("""
                {
                  "type": "number",
                  "key": "amount",
                  "label": "Bedrag",
                  "properties": { "label.en": "Amount" },
                  "validate": {
                    "required": true,
                    "min": "=1 +"
                  }
                }""")).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(12));
    }

    @Test
    void tellsTheNameOfTheMissingTranslation() {
        assertThat(faults("""
                {"type": "select", "key": "verdict", "label": "Oordeel", "description": "Kijk goed",
                 "values": [{"label": "Goed", "value": "good.100%"}], "properties": {}}"""))
                .extracting(FormFault::sentence).containsExactly(
                        "\"Oordeel\" has no translation; add \"label.en\" to its custom properties",
                        "\"Kijk goed\" has no translation; add \"description.en\" to its custom properties",
                        "\"Goed\" has no translation; add \"values.en.good.100%\" to its custom properties");
    }

    @Test
    void needsNoTranslationForWhatIsTheSameInEveryLanguage() {
        assertThat(faults("""
                {"type": "textfield", "key": "a", "label": "{{name}}:", "description": "= explanation",
                 "appearance": {"prefixAdorner": "€", "suffixAdorner": "km"}},
                {"type": "select", "key": "b", "label": "2", "values": [{"label": "10 %", "value": "10"}]}""")).isEmpty();
    }

    @Test
    void findsAllFaultsOfAFormAtOnce() {
        assertThat(faults("""
                {"type": "textfield", "label": "Naam"},
                {"type": "stars", "key": "s"},
                {"type": "group", "components": [{"type": "number", "key": "n", "label": "1", "validate": {"max": "=("}}]}"""))
                .extracting(FormFault::problem, FormFault::line).containsExactlyInAnyOrder(
                        tuple(Problem.MISSING_KEY, 5),
                        tuple(Problem.MISSING_TRANSLATION, 5),
                        tuple(Problem.UNKNOWN_COMPONENT, 6),
                        tuple(Problem.BAD_EXPRESSION, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "{}", "null", "{\"type\": \"default\", \"id\": \"a\"}", "{\"type\": \"default\", \"components\": []}",
        "{\"type\": \"other\", \"id\": \"a\", \"components\": []}", "{\"type\": \"default\", \"id\": 3, \"components\": []}"})
    void refusesAFileThatIsNoForm(String text) {
        assertThat(faultsOf(text)).isNotEmpty().allMatch(fault -> fault.component().isEmpty());
    }

    @Test
    void namesTheLineWhereTheJsonBreaks() {
        assertThat(faultsOf("{\n\"type\": \"default\",\n\"id\": oops\n}")).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(Problem.UNREADABLE_FILE);
            assertThat(fault.line()).isEqualTo(3);
        });
        assertThat(faultsOf("{\n\"type\": \"default\",\n\"id\": \"a\",\n\"id\": \"b\", \"components\": []}")).singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(4));
        assertThat(faultsOf(file("") + "{}")).extracting(FormFault::problem).containsExactly(Problem.UNREADABLE_FILE);
        assertThat(faultsOf("{\n\"type\": \"d\ufffd\"}")).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }
}
