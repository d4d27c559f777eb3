package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.FIRST_OF_MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    private final Feel feel = new Feel(FIRST_OF_MAY);

    private Object evaluate(String expression, Map<String, ?> variables) {
        return feel.evaluate(feel.parse("test", expression), new FeelScope(FeelData.of(variables)));
    }

    @Test
    void keepsNumbersExact() {
        assertThat(evaluate("amount + 0.2", Map.of("amount", new BigDecimal("0.1")))).isEqualTo(new BigDecimal("0.3"));
        assertThat(evaluate("[1, {a: 2.50}]", Map.of())).isEqualTo(List.of(BigDecimal.ONE, Map.of("a", new BigDecimal("2.50"))));
    }

    @Test
    void takesTodayFromTheClock() {
        assertThat(evaluate("today()", Map.of())).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void isNullWhereAVariableIsMissing() {
        assertThat(evaluate("nobody.knows", Map.of())).isNull();
        assertThat(evaluate("amount > 3", Map.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "matches(\"abc\", \"B\", \"i\")|true", "matches(\"abc\", \"^b\")|false", "replace(\"a-b\", \"-\", \"+\") = \"a+b\"|true",
        "replace(\"AB\", \"b\", \"c\", \"i\") = \"Ac\"|true", "split(\"a;b;;\", \";\") = [\"a\", \"b\", \"\", \"\"]|true",
        "extract(\"nr 12 en 7\", \"[0-9]+\") = [\"12\", \"7\"]|true", "matches(\"abc\", \"(\") = null|true", "matches(3, \"3\") = null|true"})
    void answersItsOwnPatternFunctionsAsFeelDoes(String expression, boolean answer) {
        assertThat(evaluate(expression, Map.of())).isEqualTo(answer);
    }

    @Test
    void stopsAPatternThatBacktracksWithoutEnd() {
        FeelExpression endless = feel.parse("forms/a.form:7, component \"code\"", "matches(code, \"^(.*a){15}$\")");

        assertThatThrownBy(() -> within(Duration.ofMillis(200), endless, Map.of("code", "a".repeat(60) + "!")))
                .isInstanceOf(FormExpressionException.class)
                .hasMessageContaining("forms/a.form:7, component \"code\"")
                .hasMessageContaining("took longer than");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void stopsALoopWithinALoop() {
        FeelExpression endless = feel.parse("x", "some a in big, b in [1] satisfies (some c in big satisfies "
                + "(some d in big satisfies a + c + d = -1))");
        List<Integer> big = java.util.stream.IntStream.range(0, 2_000).boxed().toList();

        assertThatThrownBy(() -> within(Duration.ofMillis(200), endless, Map.of("big", big))).isInstanceOf(FormExpressionException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void within(Duration limit, FeelExpression expression, Map<String, ?> variables) {
        Feel.run(limit, "forms/a.form", () -> feel.evaluate(expression, new FeelScope(FeelData.of(variables))));
    }

    @Test
    void refusesAnExpressionThatIsNestedTooDeeply() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        assertThatThrownBy(() -> feel.parse("test", deep)).isInstanceOf(Feel.FeelSyntaxException.class).hasMessageContaining("nested");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "amount >", "", "for i in 1..1000000000 return i", "for i in 1..n return i", "for i in 1..200, j in 1..200 return i",
        "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}"})
    void refusesWhatCannotBeReadOrIsTooMuch(String expression) {
        assertThatThrownBy(() -> feel.parse("test", expression)).isInstanceOf(Feel.FeelSyntaxException.class);
    }

    @Test
    void allowsALoopWithFixedLimits() {
        assertThat(evaluate("count(for i in 1..100, j in 1..100 return i)", Map.of())).isEqualTo(new BigDecimal(10_000));
    }

    @Test
    void reachesNoObjectsAndNoDoubles() {
        assertThatThrownBy(() -> evaluate("1", Map.of("clock", FIRST_OF_MAY)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("clock");
        assertThatThrownBy(() -> evaluate("1", Map.of("person", Map.of("factor", 0.5d))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("person.factor");
    }
}
