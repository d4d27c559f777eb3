package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the rule catalogue, chapter 13: gross source 2,000.00, tax 37% (HS-142, HS-175, HS-176). */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}: net {4}, advantage {6}, printed as {7}")
    @CsvSource({
        "union-dues, 210.00, 662.30, 662.00, 1337.70, 1338.00, 77.70, 78.00",
        "bicycle, 1250.00, 277.50, 278.00, 1722.50, 1722.00, 462.50, 462.00",
        "fitness, 500.00, 555.00, 555.00, 1445.00, 1445.00, 185.00, 185.00",
        "literature, 150.00, 684.50, 685.00, 1315.50, 1315.00, 55.50, 55.00",
        "professional-association, 150.00, 684.50, 685.00, 1315.50, 1315.00, 55.50, 55.00",
        "portable-ict, 650.00, 499.50, 500.00, 1500.50, 1500.00, 240.50, 240.00",
        "bag, 200.00, 666.00, 666.00, 1334.00, 1334.00, 74.00, 74.00"})
    @DisplayName("HS-A31 reproduces the example of the regulation exactly and as printed")
    void reproducesTheExample(String goal, String exchanged, String tax, String printedTax, String net, String printedNet, String advantage,
            String printedAdvantage) {
        Evaluation evaluation = judge(fatima("2023-09-01").build(), goal, exchanged);

        NetEffect effect = evaluation.netEffect().orElseThrow();
        assertThat(evaluation.granted()).isEqualTo(euro(exchanged));
        assertThat(effect.rate()).isEqualByComparingTo("37");
        assertThat(effect.withoutExchange()).isEqualTo(euro("1260.00"));
        assertThat(line(effect, "gross").with()).isEqualTo(euro("2000.00").minus(euro(exchanged)));
        assertThat(line(effect, "tax").with()).isEqualTo(euro(tax).negated());
        assertThat(effect.withExchange()).isEqualTo(euro(net));
        assertThat(effect.advantage()).isEqualTo(euro(advantage));
        assertThat(effect.document().tax()).isEqualTo(euro(printedTax));
        assertThat(effect.document().withoutExchange()).isEqualTo(euro("1260.00"));
        assertThat(effect.document().withExchange()).isEqualTo(euro(printedNet));
        assertThat(effect.document().advantage()).isEqualTo(euro(printedAdvantage));
        assertThat(effect.indication()).isTrue();
    }

    @Test
    @DisplayName("HS-75 HS-76 HS-84 HS-85 HS-90 HS-91 HS-97 HS-98 HS-106 HS-107 HS-114 HS-115 counts times maximum are the budgets; together 92,750")
    void countsTimesMaximumAreTheBudgets() {
        Money po = Money.ZERO;
        Money vo = Money.ZERO;
        for (Goal goal : EDITION.goals()) {
            for (CapTerms cap : goal.caps().values()) {
                assertThat(goal.maximum().orElseThrow().times(BigDecimal.valueOf(cap.guaranteed()), java.math.RoundingMode.UNNECESSARY))
                        .as(goal.code()).isEqualTo(cap.amount());
            }
            if (!goal.caps().isEmpty()) {
                po = po.plus(goal.caps().get("PO").amount());
                vo = vo.plus(goal.caps().get("VO").amount());
            }
        }
        assertThat(po).isEqualTo(euro("50250.00"));
        assertThat(vo).isEqualTo(euro("42500.00"));
    }

    @Test
    @DisplayName("HS-A32 the bicycle of 1,250 saves 462.50, whatever sources carry it")
    void savesTheSameOnAnySource() {
        assertThat(EVALUATOR.netEffect(EDITION, euro("3000.00"), euro("1250.00")).advantage()).isEqualTo(euro("462.50"));
    }

    private static NetEffect.Line line(NetEffect effect, String code) {
        return effect.lines().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }
}
