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

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caps, restrictions, order of service, payroll lines and notices (catalogue, chapters 5 to 9 and 12). */
class CapsAndOrderTest {

    @ParameterizedTest(name = "{0} counted, {1} used, own place {2}: {3}, {4}")
    @CsvSource({
        "17, 21250.00, false, WITHIN, GRANTABLE", "17, 22500.00, false, WITHIN, GRANTABLE", "18, 21250.00, false, BEYOND_GUARANTEE, NEEDS_DISCRETION",
        "18, 21250.01, false, BEYOND_GUARANTEE, NEEDS_DISCRETION", "18, 21250.00, true, WITHIN, GRANTABLE", "18, 21250.01, true, OVER_BUDGET, NEEDS_DISCRETION",
        "19, 22500.00, false, BEYOND_GUARANTEE, NEEDS_DISCRETION"})
    @DisplayName("HS-47 HS-53 HS-54 HS-55 HS-56 HS-122 HS-A12 HS-A13 guarantees places below the count and leaves the rest to the employer")
    void guaranteesBelowTheCount(int counted, String used, boolean place, CapOutcome outcome, Verdict verdict) {
        Evaluation evaluation = judge(fatima("2023-09-01").cap("bicycle", cap("PO", "22500.00", 18, counted, used, place)).build(), "bicycle", "1250.00");

        assertThat(evaluation.cap()).isEqualTo(outcome);
        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.granted()).isEqualTo(euro("1250.00"));
    }

    @Test
    @DisplayName("HS-54 HS-55 says both when neither a place nor the euros are left")
    void saysBothWhenNeitherIsLeft() {
        Evaluation evaluation = judge(fatima("2023-09-01").cap("bicycle", cap("PO", "22500.00", 18, 18, "22500.00", false)).build(), "bicycle", "1250.00");

        assertThat(evaluation.finding("cap-threshold").orElseThrow().ruleIds()).contains("HS-54");
        assertThat(evaluation.finding("cap-budget").orElseThrow().ruleIds()).contains("HS-55");
    }

    @Test
    @DisplayName("HS-A12 can be set to refuse above the guaranteed number")
    void canRefuseAboveTheNumber() {
        Edition strict = new PackFixture().with("scheme.yaml", "beyond: discretion", "beyond: refuse").of(2023);
        Situation situation = fatima("2023-09-01").cap("bicycle", cap("PO", "22500.00", 18, 18, "0.00", false)).build();

        Evaluation evaluation = EVALUATOR.evaluate(strict, situation, ask("bicycle", "500.00", situation.today()));

        assertThat(evaluation.grounds()).containsExactly(Grounds.THRESHOLD);
    }

    @ParameterizedTest(name = "{0} in PO, {1} in VO: {2}")
    @CsvSource({"0.6, 0.4, PO", "0.4, 0.6, VO", "0.5, 0.5, PO"})
    @DisplayName("HS-57 HS-A14 counts a person with two appointments in the unit of the larger one")
    void countsInTheUnitOfTheLargerAppointment(String po, String vo, String unit) {
        Situation situation = fatima("2023-09-01")
                .employments(List.of(employment("PO", "2015-08-01", null, po), employment("VO", "2018-08-01", null, vo))).build();

        assertThat(judge(situation, "bicycle", "500.00").unit()).isEqualTo(unit);
    }

    @Test
    @DisplayName("HS-57 takes the cap of the unit when nothing is used yet")
    void takesTheCapOfTheUnit() {
        Situation situation = fatima("2023-09-01").employments(List.of(employment("VO", "2015-08-01", null, "1"))).build();

        Evaluation evaluation = judge(situation, "bag", "100.00");

        assertThat(evaluation.finding("cap-guaranteed").orElseThrow().figures()).containsEntry("budget", euro("400.00")).containsEntry("guaranteed", 2);
    }

    @Test
    @DisplayName("HS-124 HS-125 HS-127 HS-128 HS-120 refuses an undecided request of a restricted goal, with its ground, and leaves the others alone")
    void refusesUnderACollectiveRestriction() {
        Situation.Builder restricted = fatima("2023-09-01").restriction("bicycle", new Restriction(day("2023-09-01"), "De vrije ruimte is op."));

        Evaluation bicycle = judge(restricted.build(), "bicycle", "500.00");

        assertThat(bicycle.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(bicycle.grounds()).containsExactly(Grounds.COLLECTIVE_RESTRICTION);
        assertThat(bicycle.granted()).isEqualTo(Money.ZERO);
        assertThat(bicycle.lines()).isEmpty();
        assertThat(bicycle.failures().get(0).say(new java.util.Locale("nl", "NL"))).contains("De vrije ruimte is op.");
        assertThat(judge(restricted.build(), "bag", "50.00").verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(fatima("2023-09-01").restriction("bicycle", new Restriction(day("2023-09-02"), "Later")).build(), "bicycle", "500.00").verdict())
                .isEqualTo(Verdict.GRANTABLE);
    }

    @Test
    @DisplayName("HS-64 HS-126 restricts union dues only as far as the collective agreement allows")
    void restrictsUnionDuesOnlyWithTheAgreement() {
        Situation without = fatima("2023-09-01").restriction("union-dues", new Restriction(day("2023-09-01"), "Vol")).build();
        Situation with = fatima("2023-09-01").restriction("union-dues", new Restriction(day("2023-09-01"), "Vol", true)).build();

        assertThat(judge(without, "union-dues", "100.00").verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(without, "union-dues", "100.00").finding("collective-restriction").orElseThrow().ruleIds()).contains("HS-126");
        assertThat(judge(with, "union-dues", "100.00").grounds()).containsExactly(Grounds.COLLECTIVE_RESTRICTION);
    }

    @Test
    @DisplayName("HS-120 every refusal has a ground, a rule and a sentence in both languages")
    void everyRefusalHasGroundAndRule() {
        Situation situation = fatima("2023-11-05").noParticipation().noSources().past(new PastGrant("bicycle", 2022, euro("1.00"), PastGrant.Kind.PROVIDED))
                .restriction("bicycle", new Restriction(day("2023-01-01"), "x")).build();

        Evaluation evaluation = judge(situation, "bicycle", "500.00");

        assertThat(evaluation.grounds()).contains(Grounds.ELIGIBILITY, Grounds.DEADLINE, Grounds.FREQUENCY, Grounds.COLLECTIVE_RESTRICTION,
                Grounds.SOURCE_SHORTAGE);
        assertThat(evaluation.failures()).allSatisfy(failure -> {
            assertThat(failure.ground()).isPresent();
            assertThat(failure.ruleIds()).isNotEmpty();
            assertThat(failure.say(new java.util.Locale("nl", "NL"))).isNotBlank().doesNotContain("{");
            assertThat(failure.say(java.util.Locale.UK)).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    @DisplayName("HS-133 leaves holiday pay to later goals when union dues cannot use it")
    void leavesHolidayPayToLaterGoals() {
        Situation situation = fatimaWithHolidayPay("2023-03-01").source("year-end-allowance", SourceFact.of(euro("200.00")))
                .pending(pending("union-dues", "200.00", "2023-03-01T08:00:00Z")).build();

        Evaluation bag = judge(situation, "bag", "200.00");

        assertThat(bag.split()).containsExactlyEntriesOf(Map.of("holiday-pay", euro("200.00")));
    }

    @Test
    @DisplayName("HS-132 serves again in the same order when a source turns out lower than reserved")
    void servesAgainWhenASourceIsLower() {
        Map<String, Money> all = Map.of("year-end-allowance", euro("500.00"));
        PendingRequest fitness = new PendingRequest("a", "fitness", euro("500.00"), all, java.time.Instant.parse("2023-03-01T08:00:00Z"));
        PendingRequest bicycle = new PendingRequest("b", "bicycle", euro("500.00"), all, java.time.Instant.parse("2023-04-01T08:00:00Z"));
        Situation situation = fatima("2023-12-05").source("year-end-allowance", new SourceFact(euro("800.00"), Money.ZERO, euro("1000.00")))
                .pending(fitness).pending(bicycle).build();

        List<ServedRequest> served = EVALUATOR.serve(EDITION, situation);

        assertThat(served).extracting(ServedRequest::id).containsExactly("b", "a");
        assertThat(served.get(1).split()).containsEntry("year-end-allowance", euro("300.00"));
        assertThat(served.get(1).notServed()).isEqualTo(euro("200.00"));
    }

    @Test
    @DisplayName("HS-141 HS-143 plans two lines of equal amount per source, in the month of the source")
    void plansTwoLinesPerSource() {
        Evaluation evaluation = judge(fatimaWithHolidayPay("2023-03-01").build(), "bicycle", "1000.00");

        assertThat(evaluation.lines()).containsExactly(
                new PlannedLine(YearMonth.of(2023, 5), PlannedLine.Kind.SOURCE, "holiday-pay", "holiday-pay", euro("-750.00")),
                new PlannedLine(YearMonth.of(2023, 5), PlannedLine.Kind.GOAL, "bicycle", "reimbursement-bicycle", euro("750.00")),
                new PlannedLine(YearMonth.of(2023, 12), PlannedLine.Kind.SOURCE, "year-end-allowance", "year-end-allowance", euro("-250.00")),
                new PlannedLine(YearMonth.of(2023, 12), PlannedLine.Kind.GOAL, "bicycle", "reimbursement-bicycle", euro("250.00")));
    }

    @Test
    @DisplayName("HS-163 HS-164 HS-165 HS-166 HS-167 HS-168 HS-169 HS-171 HS-172 HS-173 HS-174 HS-175 shows every consequence, in both languages, before confirming")
    void showsEveryConsequence() {
        Evaluation evaluation = judge(fatima("2023-09-01").build(), "bag", "50.00");

        assertThat(evaluation.notices()).extracting(Notice::code).containsExactly("less-wage-tax", "lower-contributions", "unemployment-benefit",
                "disability-benefit", "above-maximum-daily-wage", "pay-during-illness", "allowances", "severance", "pension", "own-risk", "no-way-back",
                "example-rate");
        assertThat(evaluation.notices()).flatExtracting(Notice::rules).contains("HS-163", "HS-164", "HS-165", "HS-166", "HS-167", "HS-168", "HS-169",
                "HS-171", "HS-172", "HS-173", "HS-174", "HS-175", "HS-16", "HS-59", "HS-144", "HS-160");
    }

    @Test
    @DisplayName("HS-170 HS-A09 hides the notice on gross pay while that source is closed")
    void hidesTheNoticeOnGrossPay() {
        assertThat(EDITION.notices()).extracting(Notice::code).contains("gross-pay-sources");
        assertThat(judge(fatima("2023-09-01").build(), "bag", "50.00").notices()).extracting(Notice::code).doesNotContain("gross-pay-sources");
    }

    @Test
    @DisplayName("HS-173 is incomplete until the consequences are read")
    void isIncompleteUntilTheConsequencesAreRead() {
        Situation situation = fatima("2023-09-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask("bag", "50.00", situation.today()).withConsequencesRead(false));

        assertThat(evaluation.missing()).extracting(Missing::code).containsExactly("consequences");
        assertThat(evaluation.granted()).as("shown while typing").isEqualTo(euro("50.00"));
    }

    @Test
    @DisplayName("HS-03 HS-137 HS-138 HS-A30 names who signs: the employee on submission, a holder of the mandate for the grant")
    void namesTheSigner() {
        assertThat(EDITION.signing().employerRole()).isEqualTo("employer-signer");
        assertThat(EDITION.signing().text().in(java.util.Locale.UK)).contains("You sign when you submit", "addendum");
    }
}
