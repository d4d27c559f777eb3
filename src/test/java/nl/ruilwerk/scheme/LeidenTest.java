package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A regulation that is none of the five, written down with a text editor only: what its stories do not tell, leave hours. */
class LeidenTest {

    private static final Edition EDITION = new Schemes(List.of(Path.of("src/test/resources/packs/universiteit-leiden"))).edition("universiteit-leiden", 2024);

    private static Situation.Builder employee(String fte, String hoursThisYear) {
        return Situation.on(day("2024-06-24")).employment(new EmploymentFact("UL", "permanent", day("2015-01-01"), Optional.empty(),
                        new BigDecimal("38").multiply(new BigDecimal(fte)), new BigDecimal(fte), euro("4000.00").times(new BigDecimal(fte), java.math.RoundingMode.HALF_UP), Map.of()))
                .source("leave-hours", SourceFact.hours(new BigDecimal(hoursThisYear)).with(Map.of("thisYear", new BigDecimal(hoursThisYear))));
    }

    private static Evaluation sell(Situation situation, int hours) {
        return EVALUATOR.evaluate(EDITION, situation, RequestAsk.draft("extra-income").withAnswers(Map.of("hours", new BigDecimal(hours)))
                .withExpenseDate(day("2024-06-24")).withConsequencesRead(true));
    }

    @Test
    @DisplayName("UL-11 UL-12 UL-T06 lets 76 of the hours above four weeks be used")
    void letsTheHoursAboveFourWeeksBeUsed() {
        SourceRoom room = EVALUATOR.sources(EDITION, employee("1", "232").build()).get(0);

        assertThat(room.open()).isTrue();
        assertThat(room.usable()).isEqualTo(euro("2140.16"));
    }

    @Test
    @DisplayName("UL-13 UL-24 UL-T02 pays 38 hours at 0.704 per cent of the monthly salary")
    void paysHoursByTheMonthlySalary() {
        Evaluation evaluation = sell(employee("1", "232").build(), 38);

        assertThat(evaluation.verdict()).as(evaluation.findings().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.granted()).isEqualTo(euro("1070.08"));
    }

    @Test
    @DisplayName("UL-12 UL-T03 takes 38 hours for extra income of 39, for part-timers alike")
    void takesNoMoreThanThirtyEightHoursForExtraIncome() {
        assertThat(sell(employee("1", "232").build(), 39).granted()).isEqualTo(euro("1070.08"));
        assertThat(sell(employee("0.5", "232").build(), 39).granted()).isEqualTo(euro("1070.08"));
    }

    @Test
    @DisplayName("UL-24 asks the manager, who sees hours and no goal")
    void asksTheManager() {
        Evaluation evaluation = sell(employee("1", "232").build(), 10);

        assertThat(evaluation.steps()).singleElement().satisfies(step -> assertThat(step.role()).isEqualTo("manager"));
    }
}
