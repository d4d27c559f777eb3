package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.ENGLISH;
import static nl.ruilwerk.forms.FormFixture.form;
import static nl.ruilwerk.forms.FormFixture.screen;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextTest {

    private static String label(String dutch, String english, Map<String, ?> context, Locale locale) {
        FormDefinition form = form("""
                {"type": "textfield", "id": "f", "key": "f", "label": "%s", "properties": {"label.en": "%s"}}""".formatted(dutch, english));
        return screen(form, Map.of("f", "typed"), context, locale).field("f").label();
    }

    @Test
    void fillsValuesIntoWords() {
        Map<String, Object> context = Map.of("person", Map.of("name", "Fatima"), "amount", Money.of("1250.50"), "day", LocalDate.of(2026, 5, 1),
                "year", 2026, "agreed", true, "tags", List.of("a", "b"));

        assertThat(label("{{person.name}}: € {{amount}} op {{day}} ({{year}}), akkoord {{agreed}}, {{tags}}, {{nothing}}.", "x", context, DUTCH))
                .isEqualTo("Fatima: € 1.250,50 op 1 mei 2026 (2026), akkoord ja, a, b, .");
        assertThat(label("x", "{{person.name}}: € {{amount}} on {{day}} ({{year}}), agreed {{agreed}}.", context, ENGLISH))
                .isEqualTo("Fatima: € 1,250.50 on 1 May 2026 (2026), agreed yes.");
    }

    @Test
    void sumsUpWithExpressions() {
        assertThat(label("=if f = \\\"typed\\\" then \\\"Ja\\\" else \\\"Nee\\\"", "=\\\"Yes\\\"", Map.of(), DUTCH)).isEqualTo("Ja");
        assertThat(label("Over: {{1000 - spent}}", "Left: {{1000 - spent}}", Map.of("spent", new BigDecimal("250.25")), DUTCH)).isEqualTo("Over: 749,75");
        assertThat(label("Je typte {{f}}", "x", Map.of(), DUTCH)).isEqualTo("Je typte typed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{#if big}}Groot{{/if}}{{#if not(big)}}Klein{{/if}}|Groot",
        "{{#loop lines}}{{name}} {{this.amount}}; {{/loop}}|a 1; b 2; ",
        "{{#loop lines}}{{#if amount > 1}}{{name}}{{/if}}{{/loop}}|b",
        "{{#loop missing}}x{{/loop}}klaar|klaar"})
    void knowsConditionsAndRepetition(String text, String shown) {
        Map<String, Object> context = Map.of("big", true, "lines", List.of(Map.of("name", "a", "amount", 1), Map.of("name", "b", "amount", 2)));

        assertThat(label(text, "x", context, DUTCH).strip()).isEqualTo(shown.strip());
    }

    @Test
    void speaksDutchToWhoReadsALanguageThatTheFileDoesNotHave() {
        assertThat(label("Naam", "Name", Map.of(), Locale.FRENCH)).isEqualTo("Naam");
    }

    @Test
    void keepsValuesApartFromWhatTheAuthorWrote() {
        FormDefinition form = form("""
                {"type": "text", "id": "t", "text": "**Van** {{name}}\ue000 0\ue001", "properties": {"text.en": "**From** {{name}}"}}""");

        FormScreen.Note note = screen(form, Map.of(), Map.of("name", "**<b>x</b>** [l](https://evil.example) \ue0000\ue001"), DUTCH).note("t");

        assertThat(note.markdown()).isEqualTo("**Van** \ue0000\ue001 0");
        assertThat(note.values()).containsExactly("**<b>x</b>** [l](https://evil.example) \ue0000\ue001");
    }

    @Test
    void makesTablesFromAnyRowsAndColumns() {
        FormDefinition form = form("""
                {"type": "table", "id": "t", "dataSource": "=rows", "columnsExpression": "=columns"}""");
        Map<String, Object> row = new HashMap<>();
        row.put("a", null);
        Map<String, Object> context = Map.of("rows", Arrays.asList(Map.of("a", new BigDecimal("12.50"), "b", LocalDate.of(2026, 5, 1)), row, "no row"),
                "columns", List.of(Map.of("key", "a", "label", "Bedrag", "label.en", "Amount"), Map.of("key", "b")));

        FormScreen.Table dutch = screen(form, Map.of(), context, DUTCH).table("t");
        assertThat(dutch.columns()).containsExactly("Bedrag", "b");
        assertThat(dutch.rows().get(0)).containsExactly(new FormScreen.Cell("12,50", true), new FormScreen.Cell("1 mei 2026", false));
        assertThat(dutch.rows().get(1)).containsExactly(new FormScreen.Cell("", false), new FormScreen.Cell("", false));
        assertThat(screen(form, Map.of(), context, ENGLISH).table("t").columns()).containsExactly("Amount", "b");
        assertThat(screen(form, Map.of(), Map.of(), DUTCH).table("t").rows()).isEmpty();
    }
}
