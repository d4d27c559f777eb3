package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.ENGLISH;
import static nl.ruilwerk.forms.FormFixture.WORDS;
import static nl.ruilwerk.forms.FormFixture.field;
import static nl.ruilwerk.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final String OPTIONS = ", \"values\": [{\"label\": \"1\", \"value\": \"a\"}, {\"label\": \"2\", \"value\": \"b\"}]";

    private static FormCheck check(String type, String more, Object answer) {
        return form(field(type, "answer", more)).check(Map.of("answer", answer), Map.of());
    }

    /** @return name of the fault, or "fine" */
    private static String verdict(FormCheck check) {
        return check.faults().stream().map(fault -> fault.messageKey().substring("forms.fault.".length())).findFirst().orElse("fine");
    }

    @ParameterizedTest(name = "{0} {1} with \"{2}\": {3}")
    @CsvSource(delimiter = '|', nullValues = "NULL", value = {
        // text: lengths, patterns, formats
        "textfield|\"required\": true|x|fine", "textfield|\"required\": true|'   '|REQUIRED", "textfield|\"required\": false|''|fine",
        "textfield|\"minLength\": 3|ab|TEXT_TOO_SHORT", "textfield|\"minLength\": 3|abc|fine", "textfield|\"minLength\": 3|' ab '|TEXT_TOO_SHORT",
        "textfield|\"minLength\": 3|''|fine",
        "textfield|\"maxLength\": 3|abc|fine", "textfield|\"maxLength\": 3|abcd|TEXT_TOO_LONG", "textfield|\"maxLength\": \"=1 + 2\"|abcd|TEXT_TOO_LONG",
        "textfield|\"maxLength\": 3|😀😀😀|fine",
        "textarea|\"maxLength\": \"3\"|abcd|TEXT_TOO_LONG", "textarea|\"minLength\": 2|a|TEXT_TOO_SHORT",
        "textfield|\"pattern\": \"^[A-Z]{2}$\"|AB|fine", "textfield|\"pattern\": \"^[A-Z]{2}$\"|ABC|PATTERN", "textfield|\"pattern\": \"B\"|ABC|fine",
        "textfield|\"validationType\": \"email\"|a@b.nl|fine", "textfield|\"validationType\": \"email\"|a@|EMAIL",
        "textfield|\"validationType\": \"email\"|a b@c.nl|EMAIL", "textfield|\"validationType\": \"email\"|a@b..nl|EMAIL",
        "textfield|\"validationType\": \"phone\"|+31 6 1234 5678|fine", "textfield|\"validationType\": \"phone\"|0031-612345678|fine",
        "textfield|\"validationType\": \"phone\"|06 12345678|PHONE", "textfield|\"validationType\": \"phone\"|+31 6 123|PHONE",
        // numbers
        "number|\"required\": true|0|fine", "number|\"required\": true|''|REQUIRED",
        "number|\"min\": 0|0|fine", "number|\"min\": 0|-0.01|NUMBER_TOO_SMALL", "number|\"min\": 0.01|0|NUMBER_TOO_SMALL",
        "number|\"max\": 750|750.00|fine", "number|\"max\": 750|750.01|NUMBER_TOO_LARGE", "number|\"max\": \"=500 + 250\"|751|NUMBER_TOO_LARGE",
        "number|\"max\": \"=missing\"|751|fine",
        "number|\"min\": 0|abc|NUMBER_INVALID", "number|\"min\": 0|1e9|NUMBER_INVALID", "number|\"min\": 0|1,5|NUMBER_INVALID",
        "number|\"min\": 0|NaN|NUMBER_INVALID", "number|\"min\": 0|1234567890123456|NUMBER_INVALID",
        // ticks and choices
        "checkbox|\"required\": true|true|fine", "checkbox|\"required\": true|false|TICK_REQUIRED", "checkbox|\"required\": true|yes|VALUE_INVALID"})
    void holdsAnAnswerAgainstTheRules(String type, String rule, String answer, String verdict) {
        assertThat(verdict(check(type, ", \"validate\": {" + rule + "}", answer))).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} with \"{1}\": {2}")
    @CsvSource(delimiter = '|', value = {
        "\"decimalDigits\": 2|12.50|fine", "\"decimalDigits\": 2|12.500|fine", "\"decimalDigits\": 2|12.505|NUMBER_DECIMALS",
        "\"decimalDigits\": 0|12|fine", "\"decimalDigits\": 0|12.0|fine", "\"decimalDigits\": 0|12.5|NUMBER_WHOLE",
        "\"increment\": 0.5|1.5|fine", "\"increment\": 0.5|1.4|NUMBER_STEP", "\"increment\": 8|-16|fine", "\"increment\": 8|-9|NUMBER_STEP"})
    void holdsANumberAgainstItsDecimalsAndSteps(String property, String answer, String verdict) {
        assertThat(verdict(check("number", ", " + property, answer))).isEqualTo(verdict);
    }

    @Test
    void namesTheNearestNumbersOnBothSides() {
        assertThat(check("number", ", \"increment\": 8", "-9").faults()).singleElement().satisfies(fault ->
                assertThat(fault.figures()).containsEntry("lower", new BigDecimal("-16")).containsEntry("upper", new BigDecimal("-8")));
        assertThat(check("number", ", \"increment\": 8", "9").faults()).singleElement().satisfies(fault ->
                assertThat(fault.figures()).containsEntry("lower", new BigDecimal("8")).containsEntry("upper", new BigDecimal("16")));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "{}|2026-04-30|fine", "{}|30-04-2026|DATE_INVALID", "{}|2026-02-29|DATE_INVALID", "{}|2024-02-29|fine", "{}|+12026-01-01|DATE_INVALID",
        "{}|2026-04-30T10:00|DATE_INVALID", "{}|gisteren|DATE_INVALID",
        "{\"latest\": \"=today()\"}|2026-05-01|fine", "{\"latest\": \"=today()\"}|2026-05-02|DATE_FUTURE",
        "{\"latest\": \"2026-12-31\"}|2026-12-31|fine", "{\"latest\": \"2026-12-31\"}|2027-01-01|DATE_TOO_LATE",
        "{\"earliest\": \"2026-01-01\"}|2026-01-01|fine", "{\"earliest\": \"2026-01-01\"}|2025-12-31|DATE_TOO_EARLY"})
    void holdsADayAgainstItsLimits(String properties, String answer, String verdict) {
        FormDefinition form = form("""
                {"type": "datetime", "key": "answer", "dateLabel": "1", "properties": %s}""".formatted(properties));

        assertThat(verdict(form.check(Map.of("answer", answer), Map.of()))).isEqualTo(verdict);
    }

    @Test
    void refusesDaysThatArePastWhereTheFormSaysSo() {
        FormDefinition form = form("""
                {"type": "datetime", "key": "answer", "dateLabel": "1", "disallowPassedDates": true}""");

        assertThat(verdict(form.check(Map.of("answer", "2026-04-30"), Map.of()))).isEqualTo("DATE_PAST");
        assertThat(verdict(form.check(Map.of("answer", "2026-05-01"), Map.of()))).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource({"time, 14:30, fine", "time, 25:00, TIME_INVALID", "time, 2 uur, TIME_INVALID",
        "datetime, 2026-05-01T14:30, fine", "datetime, 2026-05-01, DATETIME_INVALID", "datetime, 2026-05-01T14:30:00+02:00, DATETIME_INVALID"})
    void holdsTimesAgainstTheirForm(String subtype, String answer, String verdict) {
        FormDefinition form = form("""
                {"type": "datetime", "subtype": "%s", "key": "answer", "dateLabel": "1", "timeLabel": "2"}""".formatted(subtype));

        assertThat(verdict(form.check(Map.of("answer", answer), Map.of()))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "radio"})
    void acceptsOnlyOptionsThatThereAre(String type) {
        assertThat(verdict(check(type, OPTIONS, "b"))).isEqualTo("fine");
        assertThat(verdict(check(type, OPTIONS, "c"))).isEqualTo("OPTION_UNKNOWN");
        assertThat(verdict(check(type, OPTIONS, List.of("a")))).isEqualTo("VALUE_INVALID");
        assertThat(verdict(check(type, OPTIONS + ", \"validate\": {\"required\": true}", ""))).isEqualTo("CHOICE_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void acceptsSeveralOptionsThatThereAre(String type) {
        FormCheck twice = check(type, OPTIONS, List.of("b", "a", "b"));
        assertThat(twice.answers().choices("answer")).containsExactly("b", "a");
        assertThat(verdict(check(type, OPTIONS, List.of("a", "c")))).isEqualTo("OPTION_UNKNOWN");
        assertThat(verdict(check(type, OPTIONS, Arrays.asList("a", null)))).isEqualTo("VALUE_INVALID");
        assertThat(verdict(check(type, OPTIONS, "a"))).isEqualTo("VALUE_INVALID");
        assertThat(verdict(check(type, OPTIONS + ", \"validate\": {\"required\": true}", List.of()))).isEqualTo("CHOICES_REQUIRED");
        assertThat(verdict(check(type, OPTIONS, IntStream.range(0, 1_001).mapToObj(String::valueOf).toList()))).isEqualTo("VALUE_INVALID");
    }

    @Test
    void takesOptionsFromAVariableOrAnExpression() {
        FormDefinition form = form(field("select", "month", ", \"valuesKey\": \"months\"") + ","
                + field("radio", "unit", ", \"valuesExpression\": \"=for u in units return {label: u.name, value: u.number}\""));
        Map<String, Object> context = Map.of("months", List.of("mei", Map.of("label", "Juni", "label.en", "June", "value", "jun")),
                "units", List.of(Map.of("name", "PO", "number", 1), Map.of("name", "VO", "number", 2)));

        FormCheck check = form.check(Map.of("month", "jun", "unit", "2"), context);

        assertThat(check.answers().text("month")).contains("jun");
        assertThat(check.answers().number("unit")).contains(new BigDecimal(2));
        assertThat(verdict(form.check(Map.of("unit", 3), context))).isEqualTo("OPTION_UNKNOWN");
        assertThat(FormFixture.screen(form, Map.of(), context, ENGLISH).field(form.fields().get(0).id()).options())
                .containsExactly(new Option("mei", "mei"), new Option("jun", "June"));
    }

    @Test
    void refusesAnswersOfTheWrongKind() {
        assertThat(verdict(check("textfield", "", 3))).isEqualTo("VALUE_INVALID");
        assertThat(verdict(check("textfield", "", Map.of("a", "b")))).isEqualTo("VALUE_INVALID");
        assertThat(verdict(check("number", "", 0.1d))).isEqualTo("NUMBER_INVALID");
        assertThat(verdict(check("number", "", List.of(1)))).isEqualTo("NUMBER_INVALID");
        assertThat(verdict(check("checkbox", "", 1))).isEqualTo("VALUE_INVALID");
    }

    @Test
    void limitsTextsThatTheFormDoesNotLimit() {
        assertThat(verdict(check("textarea", "", "x".repeat(4_000)))).isEqualTo("fine");
        assertThat(verdict(check("textarea", "", "x".repeat(4_001)))).isEqualTo("TEXT_TOO_LONG");
        assertThat(verdict(check("textarea", ", \"validate\": {\"maxLength\": 200000}", "x".repeat(100_001)))).isEqualTo("TEXT_TOO_LONG");
    }

    @Test
    void takesAwayWhatNobodyTypesOnPurpose() {
        String typed = " \u0000Fiets\u0007 \u202egnp.exe\u202c\r\nen e\u0301e\u0301n slot\ud800 ";

        assertThat(check("textfield", "", typed).answers().text("answer")).contains("Fiets gnp.exe en één slot");
        assertThat(check("textarea", "", typed).answers().text("answer")).contains("Fiets gnp.exe\nen één slot");
    }

    @Test
    void givesTypedAnswers() {
        FormDefinition form = form(String.join(",", field("textfield", "remark", ""), field("number", "amount", ", \"decimalDigits\": 2"),
                field("checkbox", "agreed", ""), field("textfield", "empty", ""), """
                {"type": "datetime", "key": "day", "dateLabel": "1"}, {"type": "datetime", "subtype": "time", "key": "at", "timeLabel": "1"},
                {"type": "datetime", "subtype": "datetime", "key": "moment", "dateLabel": "1"},
                {"type": "group", "path": "seller", "components": [{"type": "textfield", "key": "name", "label": "1"}]}"""));

        FormAnswers answers = form.check(Map.of("remark", "ok", "amount", "1250.50", "agreed", true, "day", "2026-05-01", "at", "14:30",
                "moment", "2026-05-01T14:30", "seller", Map.of("name", "Fietsenzaak")), Map.of()).answers();

        assertThat(answers.text("remark")).contains("ok");
        assertThat(answers.money("amount")).contains(Money.of("1250.50"));
        assertThat(answers.isTrue("agreed")).isTrue();
        assertThat(answers.date("day")).contains(LocalDate.of(2026, 5, 1));
        assertThat(answers.time("at")).contains(LocalTime.of(14, 30));
        assertThat(answers.dateTime("moment")).contains(LocalDateTime.of(2026, 5, 1, 14, 30));
        assertThat(answers.text("seller.name")).contains("Fietsenzaak");
        assertThat(answers.text("empty")).isEmpty();
        assertThat(answers.wasAsked("empty")).isTrue();
        assertThat(answers.wasAsked("nothing")).isFalse();
        assertThat(answers.plain()).containsEntry("day", "2026-05-01").containsEntry("empty", null)
                .containsEntry("amount", new BigDecimal("1250.5")).containsEntry("seller", Map.of("name", "Fietsenzaak"));
        assertThatThrownBy(() -> answers.values().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(answers.toString()).doesNotContain("Fietsenzaak");
    }

    @Test
    void refusesKeysThatTheFormDoesNotHave() {
        FormDefinition form = form("{\"type\": \"group\", \"path\": \"g\", \"components\": [" + field("textfield", "a", "") + "]},"
                + field("textfield", "b", ""));

        assertThat(form.check(Map.of("g", Map.of("a", "1"), "b", "2"), Map.of()).isAccepted()).isTrue();
        assertThat(form.check(Map.of("g", Map.of("a", "1", "approved", true), "state", "GRANTED"), Map.of()).faults())
                .extracting(FieldFault::key, FieldFault::messageKey).containsExactlyInAnyOrder(
                        tuple("g.approved", "forms.fault.UNKNOWN_KEY"),
                        tuple("state", "forms.fault.UNKNOWN_KEY"));
        assertThat(form.check(Map.of("g", "text"), Map.of()).faults()).extracting(FieldFault::key).containsExactly("g");
        Map<String, Object> noValue = new HashMap<>();
        noValue.put("g", null);
        assertThat(form.check(noValue, Map.of()).isAccepted()).isTrue();
    }

    @Test
    void findsAllFaultsInTheOrderOfTheForm() {
        FormDefinition form = form(field("textfield", "one", ", \"validate\": {\"required\": true}") + ","
                + field("number", "two", "") + "," + field("textfield", "three", ", \"validate\": {\"required\": true}"));

        FormCheck check = form.check(Map.of("two", "x"), Map.of());

        assertThat(check.faults()).extracting(FieldFault::key).containsExactly("one", "two", "three");
        assertThat(check.outcome().refusalOrThrow().reason()).isEqualTo(FormRefusal.ANSWERS_NOT_ACCEPTED);
        assertThatThrownBy(check::answers).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysEachFaultInBothLanguages() {
        FieldFault fault = check("number", ", \"validate\": {\"max\": 1250.5}", "2000").faults().get(0);

        assertThat(fault.sentence(DUTCH, WORDS)).isEqualTo("Dit getal is te hoog. Vul hoogstens 1.250,5 in.");
        assertThat(fault.sentence(ENGLISH, WORDS)).isEqualTo("This number is too high. Fill in 1,250.5 at most.");
    }

    @Test
    void saysTheFormsOwnSentenceForItsPattern() {
        FieldFault fault = form("""
                {"type": "textfield", "key": "answer", "label": "1",
                 "validate": {"pattern": "^[0-9]{4}$", "patternErrorMessage": "Vier cijfers, bijvoorbeeld 2026."},
                 "properties": {"patternErrorMessage.en": "Four digits, for example 2026."}}""")
                .check(Map.of("answer", "26"), Map.of()).faults().get(0);

        assertThat(fault.sentence(DUTCH, WORDS)).isEqualTo("Vier cijfers, bijvoorbeeld 2026.");
        assertThat(fault.sentence(ENGLISH, WORDS)).isEqualTo("Four digits, for example 2026.");
    }

    @ParameterizedTest
    @EnumSource(FormRefusal.class)
    void hasASentenceForEachRefusal(FormRefusal refusal) {
        assertThat(WORDS.knows(DUTCH, refusal.messageKey())).isTrue();
        assertThat(WORDS.knows(ENGLISH, refusal.messageKey())).isTrue();
    }

    @Test
    void hasTheSameSentencesInBothLanguages() {
        assertThat(WORDS.keys(DUTCH).stream().filter(key -> key.startsWith("forms."))).isNotEmpty()
                .containsExactlyElementsOf(WORDS.keys(ENGLISH).stream().filter(key -> key.startsWith("forms.")).toList());
    }

    @Test
    void takesFilesOnlyFromWhoKeepsThem() {
        String picker = field("filepicker", "receipt", ", \"accept\": \".pdf, .JPG\", \"validate\": {\"required\": true}");
        FormFile bill = new FormFile("f1", "bon.PDF", 10);
        FormFile program = new FormFile("f2", "bon.exe", 10);
        FormFiles files = new KnownFiles(List.of(bill, program));

        assertThat(form(picker).check(Map.of("receipt", List.of("f1")), Map.of(), files).answers().files("receipt")).containsExactly(bill);
        assertThat(verdict(form(picker).check(Map.of("receipt", List.of("f9")), Map.of(), files))).isEqualTo("FILE_UNKNOWN");
        assertThat(verdict(form(picker).check(Map.of("receipt", List.of("f1")), Map.of()))).isEqualTo("FILE_UNKNOWN");
        assertThat(verdict(form(picker).check(Map.of("receipt", List.of("f2")), Map.of(), files))).isEqualTo("FILE_KIND");
        assertThat(verdict(form(picker).check(Map.of(), Map.of(), files))).isEqualTo("FILE_REQUIRED");
        assertThat(verdict(form(picker).check(Map.of("receipt", List.of("f1", "f2")), Map.of(), files))).isEqualTo("FILES_TOO_MANY");
        String several = field("filepicker", "receipt", ", \"multiple\": true");
        assertThat(form(several).check(Map.of("receipt", List.of("f1", "f2")), Map.of(), files).isAccepted()).isTrue();
        assertThat(verdict(form(several).check(Map.of("receipt", java.util.Collections.nCopies(21, "f1")), Map.of(), files)))
                .isEqualTo("FILES_TOO_MANY");
    }

    private record KnownFiles(List<FormFile> files) implements FormFiles {

        @Override
        public Outcome<FormFile> keep(String name, byte[] content) {
            return Outcome.refused(Refusal.of(FormRefusal.FILE_NOT_ACCEPTED));
        }

        @Override
        public Optional<FormFile> find(String id) {
            return files.stream().filter(file -> file.id().equals(id)).findFirst();
        }

        @Override
        public void drop(FormFile file) {}
    }
}
