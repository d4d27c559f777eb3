package nl.ruilwerk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.EmploymentFact;
import nl.ruilwerk.scheme.EnrolmentAssessment;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when one takes part, on both sides of every date (catalogue, chapter 3). */
class AssessingEnrolmentTest {

    private static final Schemes SCHEMES = Schemes.shipped();
    private static final Evaluator EVALUATOR = new Evaluator();

    private static EmploymentFact contract(String type, String start, String end) {
        return new EmploymentFact("PO", type, LocalDate.parse(start), Optional.ofNullable(end).map(LocalDate::parse), new BigDecimal("36"),
                BigDecimal.ONE, Money.of("3500.00"), Map.of("functionGroup", "OP"));
    }

    private static EnrolmentPreview enrol(String received, EmploymentFact... contracts) {
        Situation situation = Situation.on(LocalDate.parse(received)).personName("Fatima").employments(List.of(contracts)).build();
        return AssessingEnrolment.judge(SCHEMES, EVALUATOR, "hoeksche-school", situation);
    }

    @ParameterizedTest(name = "received {0}: from {1}, in edition {2}")
    @CsvSource({"2022-12-31, 2023-01-01, 2023", "2023-01-01, 2024-01-01, 2024", "2026-12-31, 2027-01-01, 2027", "2027-01-01, 2028-01-01, 2027"})
    @DisplayName("HS-19 HS-20 HS-25 HS-A05 HS-T08 starts those in service on 1 January after the last day to enrol")
    void startsThoseInServiceOnTheFirstOfJanuary(String received, LocalDate start, int edition) {
        EnrolmentPreview preview = enrol(received, contract("permanent", "2015-08-01", null));

        assertThat(preview.assessment().start()).contains(start);
        assertThat(preview.edition().planYear()).isEqualTo(edition);
    }

    @ParameterizedTest(name = "received {0}: from {1}")
    @CsvSource({"2023-03-14, 2023-03-15", "2023-03-15, 2023-03-15", "2023-03-16, 2024-01-01"})
    @DisplayName("HS-22 HS-25 lets a joiner enrol until and including the first day of service")
    void letsAJoinerEnrolUntilTheFirstDayOfService(String received, LocalDate start) {
        assertThat(enrol(received, contract("permanent", "2023-03-15", null)).assessment().start()).contains(start);
    }

    @ParameterizedTest(name = "enrolled on the first day of service {0}: holiday pay {1}")
    @CsvSource({"2023-05-01, true", "2023-05-02, false"})
    @DisplayName("HS-23 HS-24 HS-A04 HS-T09 gives a joiner holiday pay until 1 May, and the other sources afterwards too")
    void givesAJoinerHolidayPayUntilTheFirstOfMay(String day, boolean holidayPay) {
        EnrolmentAssessment assessment = enrol(day, contract("permanent", day, null)).assessment();

        assertThat(assessment.start()).contains(LocalDate.parse(day));
        assertThat(assessment.selectableSources().contains("holiday-pay")).isEqualTo(holidayPay);
        assertThat(assessment.selectableSources()).contains("year-end-allowance");
    }

    @Test
    @DisplayName("HS-22 starts a joiner of next year on the first day of service, not on 1 January")
    void startsAJoinerOfNextYearOnTheFirstDayOfService() {
        EnrolmentPreview preview = enrol("2022-11-22", contract("permanent", "2023-02-01", null));

        assertThat(preview.assessment().start()).contains(LocalDate.of(2023, 2, 1));
    }

    @Test
    @DisplayName("HS-25 gives an enrolment that is too late all sources of the year in which it starts")
    void givesALateEnrolmentTheSourcesOfItsFirstYear() {
        EnrolmentPreview late = enrol("2026-11-22", contract("permanent", "2026-09-01", null));

        assertThat(late.assessment().start()).contains(LocalDate.of(2027, 1, 1));
        assertThat(late.assessment().selectableSources()).contains("holiday-pay");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"permanent, true", "fixed-term, true", "trainee, false", "agency, false"})
    @DisplayName("HS-09 HS-10 HS-11 HS-13 lets employees take part, not trainees and agency workers")
    void letsEmployeesTakePart(String type, boolean eligible) {
        assertThat(enrol("2022-12-01", contract(type, "2015-08-01", null)).assessment().eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest(name = "from 1 August until {0}: {1}")
    @CsvSource({"2023-10-30, false", "2023-10-31, true"})
    @DisplayName("HS-12 HS-A03 excludes an agreed duration under three months, on the first day of service already")
    void excludesAShortEmployment(String end, boolean eligible) {
        EnrolmentAssessment assessment = enrol("2023-08-01", contract("fixed-term", "2023-08-01", end)).assessment();

        assertThat(assessment.eligible()).isEqualTo(eligible);
        assertThat(assessment.findings().stream().filter(Finding::failed).flatMap(failed -> failed.ruleIds().stream()).toList())
                .isEqualTo(eligible ? List.of() : List.of("HS-12", "HS-13", "HS-A03"));
    }

    @Test
    @DisplayName("HS-26 HS-A02 has one last day to enrol for all goals")
    void hasOneLastDayForAllGoals() {
        assertThat(SCHEMES.edition("hoeksche-school", 2023).deadlines().stream().filter(term -> term.code().startsWith("enrol")).toList())
                .singleElement().satisfies(term -> assertThat(term.lastDay()).isEqualTo(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void namesTheDayWhenTheSchemeHasNoYearForIt() {
        assertThatThrownBy(() -> enrol("2099-01-01", contract("permanent", "2015-08-01", null))).hasMessageContaining("2099-01-01");
    }
}
