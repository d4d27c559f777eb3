package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.field;
import static nl.ruilwerk.forms.FormFixture.form;
import static nl.ruilwerk.forms.FormFixture.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormVisibilityTest {

    private static final String VERDICT = """
            {"type": "radio", "key": "verdict", "label": "1", "values": [{"label": "1", "value": "accept"}, {"label": "2", "value": "refuse"}]},
            {"type": "textarea", "key": "reason", "label": "1", "id": "reason", "conditional": {"hide": "=verdict != \\"refuse\\""},
             "validate": {"required": true}}""";

    @Test
    void dropsAnAnswerThatIsHidden() {
        FormCheck check = form(VERDICT).check(Map.of("verdict", "accept", "reason", "typed before"), Map.of());

        assertThat(check.answers().wasAsked("reason")).isFalse();
        assertThat(check.answers().values()).containsOnlyKeys("verdict");
    }

    @Test
    void asksWhatIsShown() {
        FormDefinition form = form(VERDICT);

        assertThat(form.check(Map.of("verdict", "refuse"), Map.of()).faults()).extracting(FieldFault::key).containsExactly("reason");
        assertThat(form.check(Map.of("verdict", "refuse", "reason", "Geen bon"), Map.of()).answers().text("reason")).contains("Geen bon");
        assertThat(screen(form, Map.of("verdict", "accept"), Map.of(), DUTCH).shows("reason")).isFalse();
        assertThat(screen(form, Map.of("verdict", "refuse"), Map.of(), DUTCH).shows("reason")).isTrue();
    }

    @Test
    void hidesWhatStandsInAHiddenGroup() {
        FormDefinition form = form("""
                {"type": "group", "path": "car", "conditional": {"hide": "=not(hasCar)"}, "components": [
                  {"type": "textfield", "key": "plate", "label": "1", "validate": {"required": true}}]}""");

        assertThat(form.check(Map.of(), Map.of("hasCar", false)).answers().values()).isEmpty();
        assertThat(form.check(Map.of(), Map.of("hasCar", true)).faults()).extracting(FieldFault::key).containsExactly("car.plate");
    }

    @Test
    void doesNotCountAHiddenAnswerForOthers() {
        FormDefinition form = form(field("textfield", "c", ", \"id\": \"c\", \"conditional\": {\"hide\": \"=b != \\\"yes\\\"\"}") + ","
                + field("textfield", "b", ", \"conditional\": {\"hide\": \"=a != \\\"yes\\\"\"}") + "," + field("textfield", "a", ""));

        assertThat(form.check(Map.of("a", "no", "b", "yes", "c", "x"), Map.of()).answers().values()).containsOnlyKeys("a");
        assertThat(form.check(Map.of("a", "yes", "b", "yes", "c", "x"), Map.of()).answers().values()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void endsInTheSameStateForAFormThatChasesItsOwnTail() {
        FormDefinition form = form(field("textfield", "a", ", \"conditional\": {\"hide\": \"=b = \\\"x\\\"\"}") + ","
                + field("textfield", "b", ", \"conditional\": {\"hide\": \"=a = \\\"x\\\"\"}"));
        Map<String, String> answers = Map.of("a", "x", "b", "x");

        assertThat(form.check(answers, Map.of()).answers().values()).isEqualTo(form.check(answers, Map.of()).answers().values());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'\"=1 = 1\"', true", "'\"=1 = 2\"', false", "'\"=nothing\"', false", "'\"=3\"', false"})
    void hidesOnlyWhenTheConditionIsExactlyTrue(String hide, boolean hidden) {
        FormDefinition form = form(field("textfield", "a", ", \"id\": \"a\", \"conditional\": {\"hide\": " + hide + "}"));

        assertThat(screen(form, Map.of(), Map.of(), DUTCH).shows("a")).isEqualTo(!hidden);
    }

    @Test
    void takesReadOnlyAnswersFromTheHostAndNeverFromTheClient() {
        FormDefinition form = form(field("number", "claimed", ", \"readonly\": true, \"decimalDigits\": 2") + ","
                + field("number", "accepted", ", \"decimalDigits\": 2, \"validate\": {\"max\": \"=claimed\"}"));
        Map<String, Object> context = Map.of("claimed", Money.of("750.00"));

        FormCheck honest = form.check(Map.of("claimed", "9999", "accepted", "750"), context);
        assertThat(honest.answers().money("claimed")).contains(Money.of("750.00"));
        assertThat(form.check(Map.of("claimed", "9999", "accepted", "750.01"), context).faults())
                .extracting(FieldFault::key).containsExactly("accepted");
    }

    @Test
    void dropsAnswersOfDisabledFieldsButLetsExpressionsSeeWhatTheHostSaid() {
        FormDefinition form = form(field("textfield", "unit", ", \"disabled\": \"=1 = 1\"") + ","
                + field("textfield", "school", ", \"conditional\": {\"hide\": \"=unit = \\\"PO\\\"\"}"));

        FormCheck check = form.check(Map.of("unit", "VO", "school", "x"), Map.of("unit", "PO"));

        assertThat(check.answers().values()).isEmpty();
    }

    @Test
    void worksOutExpressionFieldsOnTheServer() {
        FormDefinition form = form(field("number", "hours", "") + "," + """
                {"type": "expression", "key": "days", "expression": "=hours / 8", "computeOn": "change"},
                {"type": "expression", "key": "isLong", "expression": "=days > 5", "computeOn": "change"},""" + field("textfield", "why",
                        ", \"conditional\": {\"hide\": \"=not(isLong)\"}, \"validate\": {\"required\": true}"));

        assertThat(form.check(Map.of("hours", "40", "days", "1000"), Map.of()).answers().number("days")).contains(new BigDecimal(5));
        assertThat(form.check(Map.of("hours", "48"), Map.of()).faults()).extracting(FieldFault::key).containsExactly("why");
    }

    @Test
    void handsAnswersToExpressionsAsTheFormEditorDoes() {
        FormDefinition form = form("""
                {"type": "datetime", "key": "day", "dateLabel": "1"},
                {"type": "textfield", "key": "a", "id": "a", "label": "1", "conditional": {"hide": "=date(day) > today()"}},
                {"type": "textfield", "key": "b", "id": "b", "label": "1", "conditional": {"hide": "=a = \\"\\" and closed < \\"2026-06\\""}}""");

        FormScreen screen = screen(form, Map.of("day", LocalDate.of(2026, 5, 2)), Map.of("closed", LocalDate.of(2026, 5, 31)), DUTCH);

        assertThat(screen.shows("a")).isFalse();
        assertThat(screen(form, Map.of("day", "2026-05-01"), Map.of("closed", LocalDate.of(2026, 5, 31)), DUTCH).shows("b")).isFalse();
    }

    @Test
    void beginsWithTheHostsAnswersAndElseWithTheFormsOwn() {
        FormDefinition form = form(field("number", "amount", ", \"defaultValue\": \"10\"") + "," + field("textfield", "name", ", \"defaultValue\": \"x\"")
                + "," + field("checkbox", "agreed", ", \"defaultValue\": true") + "," + field("textfield", "remark", ""));

        Map<String, Object> start = form.start(Map.of("amount", Money.of("12.50"), "other", List.of(1)), FormFiles.NONE);

        assertThat(start).containsEntry("amount", new BigDecimal("12.5")).containsEntry("name", "x").containsEntry("agreed", true)
                .containsEntry("remark", null);
        assertThatThrownBy(() -> form.start(Map.of("amount", "veel"), FormFiles.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("amount");
    }

    @Test
    void namesThePlaceOfAnExpressionThatTakesTooLong() {
        FormDefinition form = form("\n" + field("textfield", "code", ", \"conditional\": {\"hide\": \"=matches(secret, \\\"^(.*a){15}$\\\")\"}"));

        assertThatThrownBy(() -> form.check(Map.of(), Map.of("secret", "a".repeat(60) + "!")))
                .isInstanceOf(FormExpressionException.class).hasMessageContaining("forms/test/try-out.form:6");
    }

    @Test
    void isFastEnoughToFollowTyping() {
        String fields = java.util.stream.IntStream.range(0, 40).mapToObj(i -> field("number", "n" + i,
                ", \"conditional\": {\"hide\": \"=hours > " + i + " and n" + (i + 1) + " = 3\"}")).collect(java.util.stream.Collectors.joining(","));
        FormDefinition form = form(fields);
        for (int i = 0; i < 50; i++) {
            form.check(Map.of("n1", i), Map.of("hours", 100));
        }

        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            form.check(Map.of("n1", i), Map.of("hours", 100));
        }

        assertThat(Duration.ofNanos((System.nanoTime() - begin) / 20)).isLessThan(Duration.ofMillis(100));
    }
}
