package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.cap;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.employment;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.fatimaWithHolidayPay;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static nl.ruilwerk.scheme.SchemeFixture.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constructed test vectors of the rule catalogue, chapter 13, one test per vector. */
class VectorsTest {

    @Test
    @DisplayName("HS-T01 HS-130 HS-131 HS-A23 serves union, bicycle and ICT in the order of the scheme until the year-end allowance is used up")
    void servesInTheOrderOfTheScheme() {
        PendingRequest union = pending("union-dues", "210.00", "2023-10-03T09:00:00Z");
        PendingRequest ict = pending("portable-ict", "650.00", "2023-10-01T09:00:00Z");
        PendingRequest bicycle = pending("bicycle", "1250.00", "2023-10-02T09:00:00Z");

        Evaluation ictJudged = judge(fatima("2023-10-04").pending(union).pending(bicycle).build(), "portable-ict", "650.00");
        List<ServedRequest> served = EVALUATOR.serve(EDITION, fatima("2023-10-04").pending(union).pending(ict).pending(bicycle).build());

        assertThat(ictJudged.granted()).isEqualTo(euro("540.00"));
        assertThat(ictJudged.finding("partial").orElseThrow().figures()).containsEntry("short", euro("110.00"));
        assertThat(ictJudged.finding("partial").orElseThrow().ruleIds()).contains("HS-131");
        assertThat(served).extracting(ServedRequest::goal).containsExactly("union-dues", "bicycle", "portable-ict");
        assertThat(served).extracting(request -> Money.sum(request.split().values())).containsExactly(euro("210.00"), euro("1250.00"), euro("540.00"));
        assertThat(served.get(2).notServed()).isEqualTo(euro("110.00"));
    }

    @Test
    @DisplayName("HS-T01 gives an earlier goal what a later goal of the same person has reserved")
    void takesFromAReservationOfALaterGoal() {
        PendingRequest ict = new PendingRequest("1", "portable-ict", euro("650.00"), Map.of("year-end-allowance", euro("650.00")),
                java.time.Instant.parse("2023-10-01T09:00:00Z"));
        Situation situation = fatima("2023-10-04").source("year-end-allowance", new SourceFact(euro("1500.00"), Money.ZERO, euro("650.00")))
                .pending(ict).build();

        Evaluation bicycle = judge(situation, "bicycle", "1250.00");

        assertThat(bicycle.granted()).isEqualTo(euro("1250.00"));
        assertThat(bicycle.finding("order-after")).isPresent();
    }

    @Test
    @DisplayName("HS-T02 HS-44 HS-150 grants an ICT invoice of 899.00 up to the maximum and leaves the rest of the source taxed")
    void grantsUpToTheMaximum() {
        Evaluation evaluation = judge(fatima("2023-09-01").build(), "portable-ict", "899.00");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.granted()).isEqualTo(euro("650.00"));
        assertThat(evaluation.ownCost()).isEqualTo(euro("249.00"));
        assertThat(evaluation.netEffect().orElseThrow().lines().get(0).with()).isEqualTo(euro("1350.00"));
    }

    @Test
    @DisplayName("HS-T03 grants a bicycle of 780.00 in full, on one place")
    void grantsTheProvenCost() {
        Evaluation evaluation = judge(fatima("2023-09-01").build(), "bicycle", "780.00");

        assertThat(evaluation.granted()).isEqualTo(euro("780.00"));
        assertThat(evaluation.cap()).isEqualTo(CapOutcome.WITHIN);
    }

    @Test
    @DisplayName("HS-T04 guarantees request 18 of 18 in primary education")
    void guaranteesTheLastGuaranteedPlace() {
        Evaluation evaluation = judge(fatima("2023-09-01").cap("bicycle", cap("PO", "22500.00", 18, 17, "21250.00", false)).build(), "bicycle", "1250.00");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.finding("cap-guaranteed").orElseThrow().ruleIds()).contains("HS-53");
    }

    @Test
    @DisplayName("HS-T05 leaves request 19 to the employer although money is left")
    void leavesTheNextRequestToTheEmployer() {
        Evaluation evaluation = judge(fatima("2023-09-01").cap("bicycle", cap("PO", "22500.00", 18, 18, "14040.00", false)).build(), "bicycle", "780.00");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NEEDS_DISCRETION);
        assertThat(evaluation.cap()).isEqualTo(CapOutcome.BEYOND_GUARANTEE);
        assertThat(evaluation.granted()).isEqualTo(euro("780.00"));
        assertThat(evaluation.finding("cap-threshold").orElseThrow().figures()).containsEntry("left", euro("8460.00"));
    }

    @ParameterizedTest(name = "received on {0}: {1}")
    @CsvSource({"2023-10-31, GRANTABLE", "2023-11-01, GRANTABLE", "2023-11-02, REFUSED"})
    @DisplayName("HS-T06 HS-45 accepts a request on 1 November and refuses it on 2 November")
    void endsWithTheFirstOfNovember(String received, Verdict verdict) {
        Evaluation evaluation = judge(fatima(received).build(), "literature", "90.00");

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.grounds().contains(Grounds.DEADLINE)).isEqualTo(verdict == Verdict.REFUSED);
    }

    @ParameterizedTest(name = "received on {0}: holiday pay gives {1}, year-end allowance {2}")
    @CsvSource({"2023-04-30, 750.00, 500.00", "2023-05-01, 750.00, 500.00", "2023-05-02, 0.00, 1250.00"})
    @DisplayName("HS-T07 HS-36 takes holiday pay until 1 May and the other sources afterwards")
    void takesHolidayPayUntilTheFirstOfMay(String received, String holidayPay, String yearEnd) {
        Situation situation = fatimaWithHolidayPay(received).build();
        RequestAsk ask = ask("bicycle", "1250.00", situation.today())
                .withSplit(Map.of("holiday-pay", euro("750.00"), "year-end-allowance", euro("500.00")));

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.split().getOrDefault("holiday-pay", Money.ZERO)).isEqualTo(euro(holidayPay));
        assertThat(evaluation.split().get("year-end-allowance")).isEqualTo(euro(yearEnd));
        assertThat(evaluation.finding("source-deadline").isPresent()).isEqualTo(holidayPay.equals("0.00"));
    }

    @ParameterizedTest(name = "received on {0}: start {1}")
    @CsvSource({"2022-12-30, 2023-01-01", "2022-12-31, 2023-01-01", "2023-01-01, 2024-01-01"})
    @DisplayName("HS-T08 HS-19 HS-25 starts on 1 January, and a year later when the form comes on 1 January")
    void startsNextYearWhenLate(String received, String start) {
        EnrolmentAssessment assessment = EVALUATOR.assessEnrolment(EDITION, fatima(received).noParticipation().build(), day(received));

        assertThat(assessment.eligible()).isTrue();
        assertThat(assessment.start()).contains(day(start));
        assertThat(assessment.inTime()).isEqualTo(start.equals("2023-01-01"));
    }

    @ParameterizedTest(name = "in service and enrolled on {0}: holiday pay selectable {1}")
    @CsvSource({"2023-05-01, true", "2023-05-02, false"})
    @DisplayName("HS-T09 HS-23 HS-24 HS-A04 lets a joiner use holiday pay when enrolled until 1 May")
    void letsAJoinerUseHolidayPayUntilTheFirstOfMay(String joined, boolean selectable) {
        Situation joiner = fatimaWithHolidayPay(joined).noParticipation().employments(List.of(employment("PO", joined, null, "1"))).build();

        EnrolmentAssessment assessment = EVALUATOR.assessEnrolment(EDITION, joiner, day(joined));

        assertThat(assessment.start()).contains(day(joined));
        assertThat(assessment.selectableSources().contains("holiday-pay")).isEqualTo(selectable);
        assertThat(assessment.selectableSources()).contains("year-end-allowance");
    }

    @ParameterizedTest(name = "bicycle {1} in {0}: {2}")
    @CsvSource({"2018, GRANTED, GRANTABLE", "2019, GRANTED, REFUSED", "2023, GRANTED, REFUSED", "2020, REFUSED, GRANTABLE", "2019, PROVIDED, REFUSED",
            "2018, PROVIDED, GRANTABLE"})
    @DisplayName("HS-T10 HS-70 HS-71 HS-72 looks back four calendar years for a bicycle granted or provided, not for a refused one")
    void looksBackFourYearsForABicycle(int year, PastGrant.Kind kind, Verdict verdict) {
        Situation situation = fatima("2023-09-01").past(new PastGrant("bicycle", year, euro("500.00"), kind)).build();

        Evaluation evaluation = judge(situation, "bicycle", "700.00");

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.finding("frequency").orElseThrow().failed()).isEqualTo(verdict == Verdict.REFUSED);
    }

    @ParameterizedTest(name = "ICT granted in {0}: {1}")
    @CsvSource({"2019, GRANTABLE", "2020, REFUSED"})
    @DisplayName("HS-T11 HS-104 looks back three calendar years for ICT")
    void looksBackThreeYearsForIct(int year, Verdict verdict) {
        Situation situation = fatima("2023-09-01").past(new PastGrant("portable-ict", year, euro("500.00"), PastGrant.Kind.GRANTED)).build();

        assertThat(judge(situation, "portable-ict", "600.00").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "service from {0}: {1}")
    @CsvSource({"2023-08-02, REFUSED", "2023-08-01, GRANTABLE"})
    @DisplayName("HS-T12 HS-17 HS-65 asks three months of service for union dues on the day of the request")
    void asksThreeMonthsForUnionDues(String start, Verdict verdict) {
        Situation situation = fatima("2023-11-01").employments(List.of(employment("PO", start, null, "1"))).participation(day(start)).build();

        Evaluation evaluation = judge(situation, "union-dues", "100.00");

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.finding("union-service").orElseThrow().figures()).containsEntry("from", day(start).plusMonths(3));
    }

    @Test
    @DisplayName("HS-T13 HS-146 computes a tax-free margin of 19,080.00 over a wage sum of 1,000,000.00")
    void computesTheMargin() {
        assertThat(EVALUATOR.amount(EDITION, "free-space-margin", Map.of("wageSum", euro("1000000.00")))).isEqualTo(euro("19080.00"));
    }

    @Test
    @DisplayName("HS-T14 finds the smallest wage sum that carries 92,750.00")
    void findsTheWageSumForABudget() {
        assertThat(EVALUATOR.amount(EDITION, "wage-sum-for-budget", Map.of("budget", euro("92750.00")))).isEqualTo(euro("7243220.34"));
    }

    @Test
    @DisplayName("HS-T15 HS-37 makes 5/12 of the holiday pay usable in the first year")
    void makesTheShareSinceParticipationUsable() {
        SourceRoom room = EVALUATOR.sources(EDITION, fatimaWithHolidayPay("2023-03-01").build()).get(0);

        assertThat(room.source()).isEqualTo("holiday-pay");
        assertThat(room.usable()).isEqualTo(euro("750.00"));
    }

    @Test
    @DisplayName("HS-T16 HS-60 gives a second literature request what is left of the maximum, on the same place")
    void givesASecondRequestTheRest() {
        Situation situation = fatima("2023-09-15").past(new PastGrant("literature", 2023, euro("90.00"), PastGrant.Kind.GRANTED))
                .cap("literature", cap("PO", "900.00", 6, 6, "700.00", true)).build();

        Evaluation evaluation = judge(situation, "literature", "100.00");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.granted()).isEqualTo(euro("60.00"));
        assertThat(evaluation.cap()).isEqualTo(CapOutcome.WITHIN);
    }

    @Test
    @DisplayName("HS-T17 HS-62 refuses holiday pay as a source for union dues")
    void refusesHolidayPayForUnionDues() {
        Situation situation = fatimaWithHolidayPay("2023-03-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation,
                ask("union-dues", "210.00", situation.today()).withSplit(Map.of("holiday-pay", euro("210.00"))));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(evaluation.grounds()).containsExactly(Grounds.SOURCE_NOT_ALLOWED);
        assertThat(evaluation.failures().get(0).ruleIds()).contains("HS-62");
        assertThat(evaluation.split()).isEmpty();
    }
}
