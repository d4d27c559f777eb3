package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a changed scheme says differently. */
class TextChangesTest {

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="award" name="Award">
                <decisionTable hitPolicy="UNIQUE">
                  <input id="i"><inputExpression><text>employment.weeklyHours</text></inputExpression></input>
                  <output id="o"/>
                  <rule id="r1"><inputEntry><text>&gt;= 32</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final PackFixture now = new PackFixture("lelie");

    private List<TextChange> changes() {
        return TextChanges.between(text(new PackFixture("lelie")), text(now));
    }

    private static SchemeText text(PackFixture pack) {
        return new SchemeText(new PackFiles("lelie", pack.files()).digest(), pack.files());
    }

    @Test
    void namesTheParameterTheDayAndBothValues() {
        now.with("parameters.yaml", "value: 214 }", "value: 100 }");

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo("parameters.yaml");
            assertThat(change.place()).isEqualTo("parameters › travel_days_year › values › 2015-01-01 › value");
            assertThat(change.name().in(Locale.ENGLISH)).isNotBlank();
            assertThat(change.before()).contains("214");
            assertThat(change.after()).contains("100");
        });
    }

    @Test
    void orderSpacesAndCommentsMakeNoDifference() {
        now.with("goals/travel.yaml", "rank: 2\n", "").with("goals/travel.yaml", "code: travel\n", "# the second\nrank:   2\ncode: travel\n");

        assertThat(changes()).isEmpty();
    }

    @Test
    void tellsTwoOfOneNameApart() {
        now.with("settlement.yaml", "text: { nl: \"{amount} wordt verrekend", "text: { nl: \"Er wordt {amount} verrekend").with("settlement.yaml", "  - from: final-pay", "  - from: net-pay");

        assertThat(changes()).extracting(TextChange::place).contains("recover › net-pay (2) › from", "recover › net-pay (2) › text › nl");
    }

    @Test
    void saysTheRowOfADecisionTable() {
        SchemeText then = new SchemeText("a", Map.of("tables/award.dmn", TABLE.formatted("500").getBytes(StandardCharsets.UTF_8)));
        SchemeText later = new SchemeText("b", Map.of("tables/award.dmn", TABLE.formatted("600").getBytes(StandardCharsets.UTF_8)));

        assertThat(TextChanges.between(then, later)).singleElement().satisfies(change -> {
            assertThat(change.place()).isEqualTo("row 1");
            assertThat(change.before()).contains(">= 32 → 500");
            assertThat(change.after()).contains(">= 32 → 600");
        });
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        now.without("goals/union-dues.yaml").with("scheme.yaml", "  - code: no-trainee", "  - code: trainees-not");

        assertThat(changes()).anySatisfy(change -> {
            assertThat(change.file()).isEqualTo("goals/union-dues.yaml");
            assertThat(change.after()).isEqualTo(Optional.empty());
        }).anySatisfy(change -> {
            assertThat(change.place()).isEqualTo("eligibility › trainees-not › code");
            assertThat(change.before()).isEqualTo(Optional.empty());
        });
    }
}
