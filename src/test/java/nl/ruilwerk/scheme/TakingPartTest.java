package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.employment;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take part, and from when (catalogue, chapters 2 and 3). */
class TakingPartTest {

    private static Situation.Builder with(EmploymentFact... employments) {
        return fatima("2023-09-01").employments(List.of(employments));
    }

    private static EmploymentFact contract(String type) {
        EmploymentFact permanent = employment("PO", "2015-08-01", null, "1");
        return new EmploymentFact("PO", type, permanent.start(), Optional.empty(), permanent.weeklyHours(), permanent.fte(), permanent.monthlySalary(), Map.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"permanent, GRANTABLE", "fixed-term, GRANTABLE", "trainee, REFUSED", "agency, REFUSED"})
    @DisplayName("HS-09 HS-10 HS-11 HS-13 lets employees take part, not trainees and agency workers")
    void letsEmployeesTakePart(String contractType, Verdict verdict) {
        assertThat(judge(with(contract(contractType)).build(), "literature", "50.00").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "from 1 August until {0}: {1}")
    @CsvSource({"2023-10-30, REFUSED", "2023-10-31, GRANTABLE"})
    @DisplayName("HS-12 HS-A03 excludes an agreed duration under three months; exactly three months is not short-term")
    void excludesShortTerm(String end, Verdict verdict) {
        Situation situation = with(employment("PO", "2023-08-01", end, "1")).participation(day("2023-08-01")).build();

        Evaluation evaluation = judge(situation, "literature", "50.00");

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.finding("not-short-term").orElseThrow().failed()).isEqualTo(verdict == Verdict.REFUSED);
    }

    @Test
    @DisplayName("HS-A03 can be set to test the time in service so far")
    void canTestTenureInstead() {
        Edition tenure = new PackFixture().with("parameters.yaml", "value: agreed-duration", "value: tenure").of(2023);
        Situation situation = with(employment("PO", "2023-07-01", null, "1")).participation(day("2023-07-01")).build();

        Evaluation evaluation = EVALUATOR.evaluate(tenure, situation, ask("literature", "50.00", situation.today()));

        assertThat(evaluation.grounds()).containsExactly(Grounds.ELIGIBILITY);
    }

    @Test
    @DisplayName("HS-12 counts contracts that follow each other without a day between as one employment")
    void joinsContractsWithoutAGap() {
        Situation joined = with(employment("PO", "2023-08-01", "2023-09-15", "1"), employment("VO", "2023-09-16", "2023-11-30", "1"))
                .participation(day("2023-08-01")).build();
        Situation apart = with(employment("PO", "2023-08-01", "2023-09-15", "1"), employment("VO", "2023-09-17", "2023-11-30", "1"))
                .participation(day("2023-08-01")).build();

        assertThat(judge(joined, "literature", "50.00").verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(apart, "literature", "50.00").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    @DisplayName("HS-15 warns when less than 75% of the staff may take part")
    void warnsBelowThePensionShare() {
        Situation entitled = fatima("2023-09-01").build();
        Situation trainee = with(contract("trainee")).build();

        EntitledShare atTheLimit = EVALUATOR.entitledShare(EDITION, List.of(entitled, entitled, entitled, trainee));
        EntitledShare below = EVALUATOR.entitledShare(EDITION, List.of(entitled, entitled, trainee));

        assertThat(atTheLimit.belowMinimum()).isFalse();
        assertThat(atTheLimit.percent()).isEqualByComparingTo("75.0");
        assertThat(below.belowMinimum()).isTrue();
    }

    @ParameterizedTest(name = "participation from {0} until {1}, request on 1 September: {2}")
    @CsvSource({"2023-09-01, , GRANTABLE", "2023-09-02, , REFUSED", "2023-01-01, 2023-09-01, GRANTABLE", "2023-01-01, 2023-08-31, REFUSED"})
    @DisplayName("HS-29 HS-158 accepts a request only when a participation covers the day")
    void asksAnActiveParticipation(String start, String end, Verdict verdict) {
        Situation situation = fatima("2023-09-01")
                .participation(new ParticipationFact(day(start), Optional.ofNullable(end).map(SchemeFixture::day))).build();

        assertThat(judge(situation, "literature", "50.00").verdict()).isEqualTo(verdict);
    }

    @Test
    @DisplayName("HS-29 refuses a request of somebody who never enrolled, and says so in both languages")
    void refusesWithoutParticipation() {
        Evaluation evaluation = judge(fatima("2023-09-01").noParticipation().build(), "literature", "50.00");

        Finding finding = evaluation.finding("participation").orElseThrow();
        assertThat(evaluation.grounds()).contains(Grounds.ELIGIBILITY);
        assertThat(finding.say(new java.util.Locale("nl", "NL"))).isEqualTo("Op 1 september 2023 doe je niet mee aan de regeling. Meld je eerst aan.");
        assertThat(finding.say(java.util.Locale.UK)).isEqualTo("On 1 September 2023 you do not take part in the scheme. Please enrol first.");
    }

    @Test
    @DisplayName("HS-18 HS-21 HS-A08 a participation of an earlier year runs on without action")
    void runsOnEachYear() {
        Edition next = SchemeFixture.SCHEMES.edition("hoeksche-school", 2024);
        Situation situation = fatima("2024-03-01").build();

        assertThat(EVALUATOR.evaluate(next, situation, ask("literature", "50.00", situation.today())).verdict()).isEqualTo(Verdict.GRANTABLE);
    }

    @ParameterizedTest(name = "service from {0}, received {1}: from {2}")
    @CsvSource({"2023-06-15, 2023-06-01, 2023-06-15", "2023-06-15, 2023-06-15, 2023-06-15", "2023-06-15, 2023-06-16, 2024-01-01",
            "2022-06-15, 2022-11-30, 2023-01-01", "2022-06-15, 2023-03-01, 2024-01-01"})
    @DisplayName("HS-20 HS-22 HS-25 HS-A05 lets a joiner enrol until the first day of service, and starts late ones on 1 January")
    void startsAJoinerAtOnce(String service, String received, String start) {
        Situation joiner = fatima(received).noParticipation().employments(List.of(employment("VO", service, null, "1"))).build();

        EnrolmentAssessment assessment = EVALUATOR.assessEnrolment(EDITION, joiner, day(received));

        assertThat(assessment.start()).contains(day(start));
    }

    @Test
    @DisplayName("HS-10 does not let a trainee enrol, with the reason")
    void doesNotEnrolATrainee() {
        EnrolmentAssessment assessment = EVALUATOR.assessEnrolment(EDITION, with(contract("trainee")).build(), day("2022-12-01"));

        assertThat(assessment.eligible()).isFalse();
        assertThat(assessment.start()).isEmpty();
        assertThat(assessment.findings()).anyMatch(finding -> finding.failed() && finding.ruleIds().contains("HS-10"));
    }

    @Test
    @DisplayName("HS-26 HS-A02 has one deadline for enrolling, whatever the goal")
    void hasOneEnrolmentDeadline() {
        assertThat(EDITION.deadlines()).filteredOn(term -> term.code().equals("enrolment")).hasSize(1);
        assertThat(EDITION.enrolment().lastDay()).isEqualTo(day("2022-12-31"));
        assertThat(EDITION.enrolment().start()).isEqualTo(day("2023-01-01"));
    }

    @Test
    @DisplayName("HS-28 enrolment alone leaves every source as ordinary pay")
    void enrolmentAloneChangesNothing() {
        SourceRoom room = EVALUATOR.sources(EDITION, fatima("2023-03-01").build()).get(0);

        assertThat(room.free()).isEqualTo(room.fullValue());
        assertThat(EDITION.enrolment().declarations().get(0).text().in(java.util.Locale.UK)).contains("changes nothing in my pay");
    }

    @Test
    @DisplayName("HS-14 asks to declare that enrolling is voluntary")
    void asksToDeclareThatItIsVoluntary() {
        assertThat(EDITION.enrolment().declarations()).extracting(Declaration::code).containsExactly("voluntary");
    }
}
