package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision tables of a pack: drawn in a modeler, computed like every formula, refused where they stand. */
class DecisionTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static String dmn(String attributes, String... rows) {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="Tables" namespace="http://ruilwerk.nl/tables">
                  <decision id="mostForBicycle" name="Most for a bicycle">
                    <decisionTable %s>
                      <input id="i1" label="hours"><inputExpression typeRef="number"><text>employment.weeklyHours</text></inputExpression></input>
                      <input id="i2" label="unit"><inputExpression typeRef="string"><text>employment.unit</text></inputExpression></input>
                      <output id="o1" name="most" typeRef="number" />
                """.formatted(attributes));
        for (String row : rows) {
            String[] cells = row.split("\\|");
            text.append("      <rule><inputEntry><text><![CDATA[").append(cells[0].strip()).append("]]></text></inputEntry>\n        <inputEntry><text><![CDATA[")
                    .append(cells[1].strip()).append("]]></text></inputEntry>\n        <outputEntry><text>").append(cells[2].strip()).append("</text></outputEntry></rule>\n");
        }
        return text.append("    </decisionTable>\n  </decision>\n</definitions>\n").toString();
    }

    private static PackFixture with(String table) {
        return new PackFixture().with("goals/bicycle.yaml", "amount: parameters.max_bike", "amount: defined.mostForBicycle").file("tables/mostForBicycle.dmn", table);
    }

    private static Optional<BigDecimal> answer(PackFixture pack, String hours, String unit) {
        Edition edition = pack.of(2026);
        Situation situation = Situation.on(TODAY).employment(new EmploymentFact(unit, "permanent", LocalDate.of(2015, 8, 1), Optional.empty(),
                new BigDecimal(hours), BigDecimal.ONE, Money.of("3500.00"), Map.of("functionGroup", "OP"))).build();
        return Feel.number(edition.goal("bicycle").maximumFormula().orElseThrow(), PersonFacts.of(edition, situation, TODAY, Optional.empty()).facts());
    }

    @ParameterizedTest
    @CsvSource({"40, PO, 1250", "36, PO, 1250", "35.99, PO, 900", "20, VO, 800", "20, PO, 900", "19.99, PO, 500"})
    void answersWithTheRowThatHolds(String hours, String unit, String most) {
        PackFixture pack = with(dmn("", ">= 36 | - | 1250", "[20..36) | \"VO\" | 800", "[20..36) | not(\"VO\") | 900", "< 20 | - | 500"));

        assertThat(answer(pack, hours, unit)).contains(new BigDecimal(most));
    }

    @Test
    void takesTheFirstOfSeveralRowsWhenItIsToldTo() {
        PackFixture pack = with(dmn("hitPolicy=\"FIRST\"", ">= 36 | - | 1250", "- | \"PO\", \"VO\" | 700"));

        assertThat(answer(pack, "40", "PO")).contains(new BigDecimal("1250"));
        assertThat(answer(pack, "8", "VO")).contains(new BigDecimal("700"));
    }

    @Test
    void addsTheAnswersOfAllRowsThatHold() {
        PackFixture pack = with(dmn("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ">= 20 | - | 500", ">= 36 | - | parameters.max_bike", "- | \"HQ\" | 9"));

        assertThat(answer(pack, "40", "PO")).contains(new BigDecimal("1750.00"));
        assertThat(answer(pack, "4", "PO")).contains(BigDecimal.ZERO);
    }

    @Test
    void knowsNoAnswerWhenNoRowHolds() {
        assertThat(answer(with(dmn("", ">= 36 | - | 1250")), "20", "PO")).isEmpty();
    }

    @Test
    void isPartOfTheDigest() {
        assertThat(with(dmn("", "- | - | 1")).of(2026).digest()).isNotEqualTo(with(dmn("", "- | - | 2")).of(2026).digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "employment.weaklyHours; employment.weeklyHours; weaklyHours",
            "for x in [1,2] return x; employment.weeklyHours; loop",
            "now(); employment.weeklyHours; now"})
    void refusesInACellWhatAFormulaMayNotDo(String wrong, String right, String told) {
        assertThatThrownBy(() -> with(dmn("", "- | - | " + wrong)).read()).isInstanceOf(BrokenPackException.class)
                .hasMessageContaining("tables/mostForBicycle.dmn:10").hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "hitPolicy=\"RULE ORDER\"; hit policy RULE ORDER",
            "hitPolicy=\"COLLECT\" aggregation=\"MAX\"; hit policy COLLECT MAX"})
    void refusesOtherHitPolicies(String attributes, String told) {
        assertThatThrownBy(() -> with(dmn(attributes, "- | - | 1")).read()).hasMessageContaining(told).hasMessageContaining("tables/mostForBicycle.dmn:4");
    }

    @Test
    void refusesADocumentTypeAndEntities() {
        String hostile = dmn("", "- | - | &all;").replace("?>\n<definitions", "?>\n<!DOCTYPE d [<!ENTITY all SYSTEM \"file:///etc/passwd\">]>\n<definitions");

        assertThatThrownBy(() -> with(hostile).read()).isInstanceOf(BrokenPackException.class).hasMessageContaining("document type");
    }

    @Test
    void refusesMoreRowsThanAPersonReads() {
        String[] rows = new String[100_000];
        java.util.Arrays.fill(rows, "1|-|1");

        assertThatThrownBy(() -> with(dmn("", java.util.Arrays.copyOf(rows, 101))).read()).hasMessageContaining("more than 100 rows");
        assertThatThrownBy(() -> with(dmn("", rows)).read()).hasMessageContaining("bytes");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> with("<definitions").read()).hasMessageContaining("not XML");
        assertThatThrownBy(() -> with("<definitions/>").read()).hasMessageContaining("one decision with one decision table");
        assertThatThrownBy(() -> with(dmn("", "- | - | 1").replace("id=\"mostForBicycle\"", "id=\"most-for\"")).read()).hasMessageContaining("not a name for formulas");
    }
}
