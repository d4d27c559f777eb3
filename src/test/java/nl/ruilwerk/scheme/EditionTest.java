package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.SCHEMES;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plan years, dated parameters and what a change of the pack does (catalogue, chapters 9 and 15). */
class EditionTest {

    @Test
    @DisplayName("HS-04 marks plan years that took over the amounts of 2023")
    void marksCarriedOverYears() {
        assertThat(SCHEMES.planYears("hoeksche-school")).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(EDITION.carriedOverFrom()).isEmpty();
        assertThat(SCHEMES.edition("hoeksche-school", 2026).carriedOverFrom()).isEqualTo(OptionalInt.of(2023));
        assertThat(SCHEMES.edition("hoeksche-school", 2026).goal("bicycle").maximum()).contains(euro("1250.00"));
    }

    @Test
    @DisplayName("HS-19 HS-36 HS-45 HS-154 moves the last days with the plan year")
    void movesTheLastDays() {
        Edition edition = SCHEMES.edition("hoeksche-school/2026");

        assertThat(edition.enrolment().lastDay()).isEqualTo(day("2025-12-31"));
        assertThat(edition.source("holiday-pay").lastDay()).contains(day("2026-05-01"));
        assertThat(edition.goal("bag").lastDay()).isEqualTo(day("2026-11-01"));
        assertThat(edition.parameter("parameter_publication_last_day").orElseThrow().value()).contains(day("2025-12-31"));
        assertThat(edition.deadlinesFrom(day("2026-05-02"))).extracting(DatedTerm::code).doesNotContain("source-holiday-pay", "enrolment");
    }

    @Test
    @DisplayName("HS-07 has the seven goals of chapter 4, and no commuting allowance")
    void offersNoCommutingAllowance() {
        assertThat(EDITION.goals()).extracting(Goal::code).containsExactly("union-dues", "bicycle", "fitness", "literature", "professional-association",
                "portable-ict", "bag");
    }

    @ParameterizedTest(name = "{0}: {1}%")
    @CsvSource({"2023, 3.00", "2024, 1.92", "2025, 2.00", "2026, 2.00", "2027, 2.16"})
    @DisplayName("HS-146 HS-A29 takes the rate of the tax-free margin of the year")
    void takesTheRateOfTheYear(int year, String percent) {
        Edition edition = SCHEMES.edition("hoeksche-school", year);

        assertThat((BigDecimal) edition.parameter("wkr_rate_low").orElseThrow().value().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(EVALUATOR.amount(edition, "free-space-margin", Map.of("wageSum", euro("400000.00")))).isEqualTo(euro("4000.00").times(new BigDecimal(percent),
                java.math.RoundingMode.UNNECESSARY));
    }

    @Test
    @DisplayName("has every parameter of chapter 15 by its name")
    void hasEveryParameterOfTheCatalogue() {
        assertThat(EDITION.parameterNames()).contains("plan_year", "parameter_publication_last_day", "enrolment_deadline", "participation_start",
                "joiner_holiday_pay_last_day", "holiday_pay_request_deadline", "holiday_pay_request_advised", "execution_deadline", "short_term_limit",
                "union_min_service", "pension_participation_min", "eya_accrual_fraction", "eya_payout_month", "part_month_accrual", "short_term_test_base",
                "holiday_pay_payout_month", "holiday_accrual_start", "holiday_accrual_end", "binding_payout_month", "binding_accrual", "max_bike",
                "max_fitness", "max_literature", "max_association", "max_ict", "max_bag", "lookback_bike", "lookback_ict", "wkr_tier", "wkr_rate_low",
                "wkr_rate_high", "illustration_tax_rate", "fitness_networks", "holiday_pay_floor", "employer_signer_role", "minimum_wage_table");
        assertThat(EDITION.parameterNames()).allSatisfy(name -> EDITION.parameter(name)
                .ifPresent(parameter -> assertThat(parameter.rules().isEmpty() && parameter.citation().isEmpty()).as(name).isFalse()));
    }

    @Test
    @DisplayName("HS-161 HS-06 judges a request that waits by what the law changed since it came in, and not by what the employer changed")
    void takesWhatTheLawChangedSince() {
        String line = "      - { from: 2023-01-01, value: 1250.00 }";
        Edition byLaw = new PackFixture().with("parameters.yaml", line, line + "\n      - { from: 2023-07-01, value: 900.00, by-law: true }").of(2023);
        Edition byEmployer = new PackFixture().with("parameters.yaml", line, line + "\n      - { from: 2023-07-01, value: 900.00 }").of(2023);
        RequestAsk june = ask("bicycle", "1250.00", day("2023-06-15"));

        assertThat(EVALUATOR.evaluate(byLaw, fatima("2023-06-15").judgedOn(day("2023-06-30")).build(), june).granted()).isEqualTo(euro("1250.00"));
        assertThat(EVALUATOR.evaluate(byLaw, fatima("2023-06-15").judgedOn(day("2023-07-01")).build(), june).granted()).isEqualTo(euro("900.00"));
        assertThat(EVALUATOR.evaluate(byEmployer, fatima("2023-06-15").judgedOn(day("2023-07-01")).build(), june).granted()).isEqualTo(euro("1250.00"));
    }

    @Test
    @DisplayName("HS-05 HS-52 HS-129 takes the value valid on the day of submission when one changes during the year")
    void takesTheValueOfTheDay() {
        Edition changed = new PackFixture().with("parameters.yaml", "      - { from: 2023-01-01, value: 1250.00 }",
                "      - { from: 2023-01-01, value: 1250.00 }\n      - { from: 2023-07-01, value: 900.00 }").of(2023);

        assertThat(EVALUATOR.evaluate(changed, fatima("2023-06-30").build(), ask("bicycle", "1250.00", day("2023-06-30"))).granted()).isEqualTo(euro("1250.00"));
        assertThat(EVALUATOR.evaluate(changed, fatima("2023-07-01").build(), ask("bicycle", "1250.00", day("2023-07-01"))).granted()).isEqualTo(euro("900.00"));
        assertThat(changed.on(day("2023-07-01")).goal("bicycle").maximum()).contains(euro("900.00"));
        assertThat(changed.on(day("2023-06-30")).goal("bicycle").maximum()).contains(euro("1250.00"));
    }

    @Test
    @DisplayName("HS-A01 holiday pay can end on 30 April by one parameter")
    void canEndHolidayPayEarlier() {
        Edition earlier = new PackFixture().with("parameters.yaml", "\"date(plan.year, 5, 1)\" }\n\n  - name: holiday_pay_request_advised",
                "\"date(plan.year, 4, 30)\" }\n\n  - name: holiday_pay_request_advised").of(2023);

        assertThat(earlier.source("holiday-pay").lastDay()).contains(day("2023-04-30"));
    }

    @Test
    @DisplayName("has a digest that changes with every byte")
    void hasADigest() {
        Edition other = new PackFixture().with("notices.yaml", "Minder loonheffing", "Minder loonheffing.").of(2023);

        assertThat(EDITION.digest()).hasSize(64).isNotEqualTo(other.digest());
        assertThat(new PackFixture().of(2023).digest()).isEqualTo(EDITION.digest());
    }

    @Test
    @DisplayName("each adopted reading says where another choice is made")
    void saysWhereReadingsAreSet() {
        assertThat(EDITION.readings()).hasSizeGreaterThan(20).allSatisfy(reading -> assertThat(reading.setAt()).contains("#"));
    }

    @Test
    void answersWithTheKnownCodesWhenAskedForAnUnknownOne() {
        assertThatThrownBy(() -> EDITION.goal("yacht")).hasMessageContaining("bicycle");
        assertThatThrownBy(() -> SCHEMES.edition("hoeksche-school", 2050)).hasMessageContaining("2026");
        assertThat(SCHEMES.editionOn("hoeksche-school", day("2026-07-15")).id()).isEqualTo("hoeksche-school/2026");
    }
}
