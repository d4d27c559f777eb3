package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.employment;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.fatimaWithHolidayPay;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person has in each source and may use (catalogue, chapter 4). */
class SourcesTest {

    private static SourceRoom room(Situation situation, String source) {
        return EVALUATOR.sources(EDITION.planYear() == situation.today().getYear() ? EDITION
                : SchemeFixture.SCHEMES.edition("hoeksche-school", situation.today().getYear()), situation).stream()
                .filter(each -> each.source().equals(source)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("HS-30 HS-A09 knows four sources and refuses any other component of pay")
    void knowsFourSources() {
        Evaluation evaluation = EVALUATOR.evaluate(EDITION, fatima("2023-09-01").build(),
                ask("bicycle", "500.00", day("2023-09-01")).withSplit(Map.of("overtime", euro("500.00"))));

        assertThat(EDITION.sources()).extracting(Source::code)
                .containsExactly("holiday-pay", "year-end-allowance", "year-end-allowance-support", "retention-allowance");
        assertThat(evaluation.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(evaluation.failures().get(0).ruleIds()).contains("HS-30");
    }

    @ParameterizedTest(name = "function group {0}: {1}")
    @CsvSource({"OOP, true", "OP, false"})
    @DisplayName("HS-31 opens the allowance for support staff to support staff only")
    void opensTheSupportAllowanceToSupportStaff(String group, boolean open) {
        EmploymentFact post = employment("PO", "2015-08-01", null, "1");
        Situation situation = fatima("2023-09-01").source("year-end-allowance-support", SourceFact.of(euro("600.00")))
                .employments(List.of(new EmploymentFact("PO", "permanent", post.start(), Optional.empty(), post.weeklyHours(), post.fte(), post.monthlySalary(),
                        Map.of("functionGroup", group)))).build();

        assertThat(room(situation, "year-end-allowance-support").open()).isEqualTo(open);
    }

    @Test
    @DisplayName("HS-31 leaves out a source that pay does not contain")
    void leavesOutWhatPayDoesNotContain() {
        assertThat(EVALUATOR.sources(EDITION, fatima("2023-09-01").build())).extracting(SourceRoom::source).containsExactly("year-end-allowance");
    }

    @Test
    @DisplayName("HS-A11 keeps the retention allowance closed until the employer sets its month")
    void keepsTheRetentionAllowanceClosed() {
        Situation situation = fatima("2023-03-01").source("retention-allowance", SourceFact.of(euro("900.00"))).build();
        Edition set = new PackFixture()
                .with("parameters.yaml", "  - name: binding_payout_month\n    unit: month\n    text: { nl: \"Maand van de bindingstoelage\", en: \"Month of the retention allowance\" }\n"
                        + "    rules: [HS-A11]\n    cite: \"silent\"\n    to-be-set: true", "  - name: binding_payout_month\n    unit: month\n    text: { nl: \"Maand\", en: \"Month\" }\n"
                        + "    rules: [HS-A11]\n    values:\n      - { from: 2023-01-01, value: 8 }")
                .with("parameters.yaml", "    rules: [HS-A11]\n    cite: \"silent\"\n    to-be-set: true", "    rules: [HS-A11]\n    values:\n      - { from: 2023-01-01, value: at-once }")
                .of(2023);

        SourceRoom closed = room(situation, "retention-allowance");
        SourceRoom open = EVALUATOR.sources(set, situation).stream().filter(each -> each.source().equals("retention-allowance")).findFirst().orElseThrow();

        assertThat(closed.open()).isFalse();
        assertThat(closed.findings().get(0).code()).isEqualTo("source-not-set");
        assertThat(closed.findings().get(0).ruleIds()).contains("HS-A11");
        assertThat(open.open()).isTrue();
        assertThat(open.usable()).isEqualTo(euro("900.00"));
        assertThat(open.lastDay()).contains(day("2023-08-31"));
    }

    @ParameterizedTest(name = "judged on {0}, closed {1}: holiday pay open {2}")
    @CsvSource({"2023-05-31, , true", "2023-06-01, , false", "2023-05-15, 2023-05, false"})
    @DisplayName("HS-33 HS-A06 closes a source whose payment has passed, also for a request received in time")
    void closesWhatWasPaid(String judgedOn, String closedMonth, boolean open) {
        Situation.Builder builder = fatimaWithHolidayPay("2023-04-20").judgedOn(day(judgedOn));
        Optional.ofNullable(closedMonth).map(YearMonth::parse).ifPresent(builder::closed);

        SourceRoom room = room(builder.build(), "holiday-pay");

        assertThat(room.open()).isEqualTo(open);
        assertThat(room.free().isPositive()).isEqualTo(open);
    }

    @ParameterizedTest(name = "participation from {0}: usable {1}")
    @CsvSource({"2023-01-01, 2000.00", "2023-07-01, 1000.00", "2023-12-01, 166.67", "2023-03-16, 1586.02", "2022-01-01, 2000.00"})
    @DisplayName("HS-34 HS-177 HS-A33 builds up the year-end allowance by 1/12 per month of participation, part months by calendar days")
    void buildsUpPerMonthOfParticipation(String start, String usable) {
        assertThat(room(fatima("2023-12-01").today(day("2023-12-01")).participation(day(start)).build(), "year-end-allowance").usable()).isEqualTo(euro(usable));
    }

    @Test
    @DisplayName("HS-177 counts months still to come, and none before entry into service or after a fixed end")
    void countsMonthsOfServiceOnly() {
        Situation joiner = fatima("2023-03-01").employments(List.of(employment("PO", "2023-03-01", null, "1"))).participation(day("2023-03-01")).build();
        Situation leaver = fatima("2023-03-01").employments(List.of(employment("PO", "2020-08-01", "2023-07-31", "1"))).build();

        assertThat(room(joiner, "year-end-allowance").usable()).isEqualTo(euro("1666.67"));
        assertThat(room(leaver, "year-end-allowance").usable()).isEqualTo(euro("1166.67"));
    }

    @Test
    @DisplayName("HS-A33 can be set to whole months")
    void canCountWholeMonths() {
        Edition whole = new PackFixture().with("parameters.yaml", "value: calendar-days", "value: whole-months").of(2023);

        SourceRoom room = EVALUATOR.sources(whole, fatima("2023-06-01").participation(day("2023-03-16")).build()).get(0);

        assertThat(room.usable()).isEqualTo(euro("1500.00"));
    }

    @ParameterizedTest(name = "participation from {0} in {1}: usable {2}")
    @CsvSource({"2023-01-01, 2023-03-01, 750.00", "2023-04-01, 2023-04-01, 300.00", "2023-04-16, 2023-04-16, 225.00", "2023-04-01, 2024-03-01, 1800.00",
            "2022-07-01, 2023-03-01, 1800.00"})
    @DisplayName("HS-32 HS-37 HS-A06 HS-A07 makes the share of holiday pay since participation usable in the first year, all of it later")
    void sharesHolidayPayInTheFirstYear(String start, String today, String usable) {
        assertThat(room(fatimaWithHolidayPay(today).participation(day(start)).build(), "holiday-pay").usable()).isEqualTo(euro(usable));
    }

    @Test
    @DisplayName("HS-35 pays the year-end allowance in December and holiday pay in May")
    void paysInTheMonthOfTheSource() {
        assertThat(EDITION.source("year-end-allowance").payMonth()).contains(YearMonth.of(2023, 12));
        assertThat(EDITION.source("year-end-allowance-support").payMonth()).contains(YearMonth.of(2023, 12));
        assertThat(EDITION.source("holiday-pay").payMonth()).contains(YearMonth.of(2023, 5));
        assertThat(EDITION.source("holiday-pay").advisedDay()).contains(day("2023-04-30"));
    }

    @Test
    @DisplayName("HS-42 HS-44 leaves what was used or reserved out of what is free")
    void leavesOutWhatIsTaken() {
        Situation situation = fatima("2023-09-01").source("year-end-allowance", new SourceFact(euro("2000.00"), euro("300.00"), euro("450.00"))).build();

        SourceRoom room = room(situation, "year-end-allowance");

        assertThat(room.free()).isEqualTo(euro("1250.00"));
        assertThat(judge(situation, "bicycle", "1250.00").granted()).isEqualTo(euro("1250.00"));
    }

    @Test
    @DisplayName("HS-42 refuses when nothing is left in the sources")
    void refusesWhenNothingIsLeft() {
        Situation situation = fatima("2023-09-01").source("year-end-allowance", new SourceFact(euro("500.00"), Money.ZERO, euro("500.00"))).build();

        assertThat(judge(situation, "bag", "100.00").grounds()).containsExactly(Grounds.SOURCE_SHORTAGE);
    }

    @ParameterizedTest(name = "salary {0}: granted {1}, {2}")
    @CsvSource({"1995.00, 1000.00, GRANTABLE", "1994.99, 999.99, GRANTABLE", "1500.00, 505.00, GRANTABLE", "995.00, 0.00, REFUSED"})
    @DisplayName("HS-40 HS-A10 keeps the pay of December at or above the minimum wage of 1,995.00")
    void keepsPayAboveTheMinimumWage(String salary, String granted, Verdict verdict) {
        EmploymentFact post = employment("PO", "2015-08-01", null, "1");
        Situation situation = fatima("2023-09-01").source("year-end-allowance", SourceFact.of(euro("1000.00"))).employments(List.of(new EmploymentFact("PO",
                "permanent", post.start(), Optional.empty(), post.weeklyHours(), post.fte(), euro(salary), Map.of()))).build();

        Evaluation evaluation = judge(situation, "bicycle", "1000.00");

        assertThat(evaluation.granted()).isEqualTo(euro(granted));
        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.finding("minimum-wage").isPresent()).isEqualTo(!granted.equals("1000.00"));
    }

    @ParameterizedTest(name = "born {0}: granted {1}")
    @CsvSource({"2005-12-31, 502.50", "2006-01-01, 711.95"})
    @DisplayName("HS-40 takes the minimum wage of the age at the end of the pay month")
    void takesTheMinimumWageOfTheAge(String born, String granted) {
        EmploymentFact post = employment("PO", "2022-08-01", null, "1");
        Situation situation = fatima("2023-09-01").birthDate(day(born)).source("year-end-allowance", SourceFact.of(euro("1000.00")))
                .employments(List.of(new EmploymentFact("PO", "permanent", post.start(), Optional.empty(), post.weeklyHours(), post.fte(), euro("500.00"), Map.of())))
                .build();

        assertThat(judge(situation, "bicycle", "1000.00").granted()).isEqualTo(euro(granted));
    }

    @Test
    @DisplayName("HS-40 counts by the hour from 2024: 36 hours of 13.68 are 2,134.08 a month")
    void countsByTheHourFrom2024() {
        Edition year = SchemeFixture.SCHEMES.edition("hoeksche-school", 2024);
        EmploymentFact post = employment("PO", "2015-08-01", null, "1");
        Situation situation = fatima("2024-09-01").source("year-end-allowance", SourceFact.of(euro("1000.00"))).employments(List.of(new EmploymentFact("PO",
                "permanent", post.start(), Optional.empty(), post.weeklyHours(), post.fte(), euro("1634.08"), Map.of()))).build();

        assertThat(EVALUATOR.evaluate(year, situation, ask("bicycle", "1000.00", situation.today())).granted()).isEqualTo(euro("500.00"));
    }

    @Test
    @DisplayName("HS-40 warns instead of guessing while the minimum wage of a month is not published")
    void warnsWhileTheMinimumWageIsUnknown() {
        Edition year = SchemeFixture.SCHEMES.edition("hoeksche-school", 2027);
        Situation situation = fatima("2027-09-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(year, situation, ask("bicycle", "1000.00", situation.today()));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.finding("minimum-wage").orElseThrow().outcome()).isEqualTo(Finding.Result.NOTE);
    }

    @Test
    @DisplayName("HS-A10 can keep the statutory minimum of holiday pay untouched")
    void canKeepTheMinimumOfHolidayPay() {
        Edition floor = new PackFixture().with("parameters.yaml", "value: \"false\"", "value: \"true\"").of(2023);
        Situation situation = fatimaWithHolidayPay("2023-03-01").participation(day("2022-01-01"))
                .source("holiday-pay", SourceFact.of(euro("3000.00"))).build();

        SourceRoom open = EVALUATOR.sources(EDITION, situation).get(0);
        SourceRoom floored = EVALUATOR.sources(floor, situation).get(0);

        assertThat(open.usable()).isEqualTo(euro("3000.00"));
        // 8% of 12 x 1,934.40 stays
        assertThat(floored.usable()).isEqualTo(euro("1142.98"));
    }

    @Test
    @DisplayName("HS-41 HS-43 fixes the sources as the employee divided them, one euro for one euro")
    void followsTheDivision() {
        Situation situation = fatimaWithHolidayPay("2023-03-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask("bicycle", "900.00", situation.today())
                .withSplit(Map.of("holiday-pay", euro("200.00"), "year-end-allowance", euro("700.00"))));

        assertThat(evaluation.split()).containsExactlyInAnyOrderEntriesOf(Map.of("holiday-pay", euro("200.00"), "year-end-allowance", euro("700.00")));
        assertThat(evaluation.granted()).isEqualTo(euro("900.00"));
    }

    @Test
    @DisplayName("HS-41 exchanges less than the cost when the employee divides less")
    void exchangesLessWhenDividedLess() {
        Situation situation = fatima("2023-09-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation,
                ask("bicycle", "900.00", situation.today()).withSplit(Map.of("year-end-allowance", euro("400.00"))));

        assertThat(evaluation.granted()).isEqualTo(euro("400.00"));
        assertThat(evaluation.ownCost()).isEqualTo(euro("500.00"));
    }

    @Test
    @DisplayName("HS-134 HS-178 moves a shortfall to the next source in order of payment")
    void movesAShortfall() {
        Situation situation = fatimaWithHolidayPay("2023-03-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation,
                ask("bicycle", "1000.00", situation.today()).withSplit(Map.of("holiday-pay", euro("1000.00"))));

        assertThat(evaluation.split()).containsEntry("holiday-pay", euro("750.00")).containsEntry("year-end-allowance", euro("250.00"));
        assertThat(evaluation.finding("split-moved").orElseThrow().ruleIds()).contains("HS-134");
    }

    @Test
    @DisplayName("HS-134 chooses sources in order of payment when the employee leaves it open")
    void choosesInOrderOfPayment() {
        Evaluation evaluation = judge(fatimaWithHolidayPay("2023-03-01").build(), "bicycle", "1000.00");

        assertThat(evaluation.split()).containsEntry("holiday-pay", euro("750.00")).containsEntry("year-end-allowance", euro("250.00"));
    }

    @Test
    @DisplayName("HS-145 builds up the same year-end allowance whatever was exchanged before")
    void buildsUpTheSameWhateverWasExchanged() {
        SourceRoom without = EVALUATOR.sources(EDITION, fatimaWithHolidayPay("2023-09-01").build()).stream()
                .filter(room -> room.source().equals("year-end-allowance")).findFirst().orElseThrow();
        SourceRoom with = EVALUATOR.sources(EDITION, fatimaWithHolidayPay("2023-09-01")
                .source("holiday-pay", new SourceFact(euro("1800.00"), euro("750.00"), Money.ZERO)).build()).stream()
                .filter(room -> room.source().equals("year-end-allowance")).findFirst().orElseThrow();

        assertThat(with.usable()).isEqualTo(without.usable()).isEqualTo(euro("2000.00"));
    }
}
