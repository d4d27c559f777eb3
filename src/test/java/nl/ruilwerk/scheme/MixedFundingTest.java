package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.PackExcerpts.EVALUATOR;
import static nl.ruilwerk.scheme.PackExcerpts.ask;
import static nl.ruilwerk.scheme.PackExcerpts.day;
import static nl.ruilwerk.scheme.PackExcerpts.employment;
import static nl.ruilwerk.scheme.PackExcerpts.euro;
import static nl.ruilwerk.scheme.PackExcerpts.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole hours, yearly limits, instalments, shortage and surplus, by the vectors of AVOM. */
class MixedFundingTest {

    /** The shipped pack with the minimum wage of the vectors, 1,620.00 a month whatever the day. */
    private static final Edition AVOM = vectors().of(2024);

    private static PackFixture vectors() {
        PackFixture pack = new PackFixture("avom").with("parameters.yaml", "basis: hour", "basis: month");
        for (String amount : List.of("13.27", "13.68", "14.06", "14.40", "14.71", "14.99")) {
            pack.with("parameters.yaml", "age: 21, amount: " + amount, "age: 21, amount: 1620.00");
        }
        return pack;
    }

    private static RequestAsk complete(String goal, String cost) {
        String proof = AVOM.goal(goal).evidence().get(0).code();
        return ask(goal, cost).withEvidence(new EvidenceFact(proof, day("2024-02-01"), true))
                .withDeclarations(AVOM.goal(goal).declarations().stream().map(Declaration::code).collect(Collectors.toSet()));
    }

    private static EmploymentFact work(String fte, String salary, String end, Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(Map.of("fixedAllowances", BigDecimal.ZERO, "holidayAllowance", BigDecimal.ZERO,
                "minimumHolidayAllowance", BigDecimal.ZERO, "yearEndBonus", BigDecimal.ZERO));
        attributes.putAll(more);
        return employment("INSTITUUT", "2010-01-01", end, fte, salary, attributes);
    }

    private static Situation.Builder bert(String today, EmploymentFact work, String balance) {
        return Situation.on(day(today)).personName("Bert").birthDate(day("1980-05-01")).employment(work)
                .source("hours", SourceFact.hours(hours(balance))).source("gross-salary", SourceFact.of(work.monthlySalary()));
    }

    private static Evaluation bicycle(Situation situation, String cost, RequestAsk.Course course, Map<String, Money> split) {
        return EVALUATOR.evaluate(AVOM, situation, complete("bicycle", cost).withCourse(course).withSplit(split));
    }

    private static RequestAsk.Course overYears(int years, String given) {
        return RequestAsk.Course.UNSAID.withTerm("years-" + years).withUnits("hours", hours(given));
    }

    /** The example of the text: 1,400.00 with a bonus of 84.00 at 60 percent. */
    private static EmploymentFact example() {
        return work("0.60", "1400.00", null, Map.of("fixedAllowances", hours("84.00")));
    }

    @Test
    @DisplayName("AV-X02 AV-X03 AV-X04 AV-X05 AV-27 AV-32 AV-118 rounds the hour value at each step: 17.44")
    void roundsTheHourValue() {
        Evaluation evaluation = bicycle(bert("2024-02-10", example(), "400").build(), "749.92", overYears(1, "43"), Map.of());

        assertThat(evaluation.funding().get(0).unitValue()).contains(new BigDecimal("17.44"));
        assertThat(evaluation.granted()).isEqualTo(euro("749.92"));
    }

    @Test
    @DisplayName("AV-X07 AV-35 AV-70 AV-74 proposes 43 hours for 750.00 and takes the missing 0.08 from the next pay")
    void proposesWholeHours() {
        EmploymentFact base = example();
        EmploymentFact paid = new EmploymentFact(base.unit(), base.contractType(), base.start(), base.end(), base.weeklyHours(), base.fte(),
                base.monthlySalary(), base.attributes());
        Evaluation evaluation = bicycle(bert("2024-02-10", paid, "400").build(), "750.00", RequestAsk.Course.UNSAID.withTerm("years-1"), Map.of());

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.funding()).extracting(Funding::source).containsExactly("hours", "gross-salary");
        assertThat(evaluation.funding().get(0).quantity()).isEqualByComparingTo("43");
        assertThat(evaluation.funding().get(1).value()).isEqualTo(euro("0.08"));
        assertThat(evaluation.funding().get(1).shares().get(0).month()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(evaluation.difference().orElseThrow().then()).isEqualTo(BalanceRule.Then.TAKE);
        assertThat(Money.sum(evaluation.lines().stream().map(PlannedLine::amount).toList())).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "p = {0}, {1} h of {2}: {3}")
    @CsvSource({"1, 120, 280, true", "1, 120, 279, false", "1, 15, 400, false", "1, 16, 400, true", "1, 121, 400, false", "0.60, 9, 400, false",
        "0.60, 10, 400, true", "0.60, 72, 400, true", "0.60, 73, 400, false", "0.33, 5, 400, false", "0.33, 6, 400, true", "0.33, 39, 400, true",
        "0.33, 40, 400, false", "0.50, 8, 400, true", "0.50, 60, 400, true", "0.50, 61, 400, false", "1, 16.5, 400, false"})
    @DisplayName("AV-X01 AV-X06 AV-X14 AV-X15 AV-X16 AV-X17 AV-X18 AV-16 AV-18 AV-20 AV-21 AV-22 AV-23 keeps floor, minimum, maximum and whole hours")
    void keepsTheLimitsOfHours(String fte, String given, String balance, boolean accepted) {
        BigDecimal salary = hours("1650.00").multiply(hours(fte)).setScale(2, java.math.RoundingMode.HALF_UP);
        Situation situation = bert("2024-02-10", work(fte, salary.toPlainString(), null, Map.of()), balance).build();
        Money worth = euro("11.63").times(hours(given), java.math.RoundingMode.HALF_UP);

        Evaluation evaluation = bicycle(situation, worth.toString(), overYears(1, given), Map.of());

        assertThat(evaluation.failures().isEmpty()).as(evaluation.failures().toString()).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0} h over {1} years at {2}: {3}")
    @CsvSource({"43, 3, 0.60, true", "18, 2, 1, false"})
    @DisplayName("AV-X26 AV-X27 AV-51 AV-52 spreads hours over years in whole hours and tests each year")
    void spreadsHoursOverYears(String given, int years, String fte, boolean accepted) {
        Situation situation = bert("2024-02-10", work(fte, "1650.00", null, Map.of()), "400").build();

        Evaluation evaluation = bicycle(situation, "5000.00", overYears(years, given), Map.of());

        assertThat(evaluation.finding("yearly-hours").isEmpty()).isEqualTo(accepted);
        if (accepted) {
            assertThat(evaluation.funding().get(0).shares()).extracting(share -> share.quantity().intValue()).containsExactly(15, 14, 14);
            assertThat(evaluation.funding().get(0).shares()).extracting(Funding.Share::month)
                    .containsExactly(YearMonth.of(2024, 2), YearMonth.of(2025, 1), YearMonth.of(2026, 1));
        }
    }

    @Test
    @DisplayName("AV-X28 AV-24 AV-25 AV-26 pays 16 childcare hours on top of the yearly maximum, still above the floor")
    void paysChildcareHoursOnTop() {
        EmploymentFact work = work("1", "1650.00", null, Map.of());
        SourceFact invested = SourceFact.hours(hours("296"), BigDecimal.ZERO, hours("120"), Map.of("bicycle", hours("120")));
        Situation situation = bert("2024-02-10", work, "296").source("hours", invested).build();
        SourceFact childcareFirst = SourceFact.hours(hours("296"), BigDecimal.ZERO, hours("16"), Map.of("childcare-hours", hours("16")));

        Evaluation sixteen = EVALUATOR.evaluate(AVOM, situation, complete("childcare-hours", "186.08").withAnswers(Map.of("hours", hours("16"))).withCourse(RequestAsk.Course.UNSAID.withUnits("hours", hours("16"))));
        Evaluation more = EVALUATOR.evaluate(AVOM, situation, complete("childcare-hours", "197.71").withAnswers(Map.of("hours", hours("17"))).withCourse(RequestAsk.Course.UNSAID.withUnits("hours", hours("17"))));
        Evaluation after = bicycle(bert("2024-02-10", work, "296").source("hours", childcareFirst).build(), "1395.60", overYears(1, "120"), Map.of());

        assertThat(sixteen.failures()).isEmpty();
        assertThat(sixteen.funding().get(0).quantity()).isEqualByComparingTo("16");
        assertThat(more.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(after.failures()).isEmpty();
    }

    @Test
    @DisplayName("AV-X10 AV-X19 AV-46 divides 750.00 over 36 months cumulatively: half of the term is half of the cost")
    void dividesCumulatively() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "0").build();

        Evaluation evaluation = bicycle(situation, "750.00", RequestAsk.Course.UNSAID.withTerm("months-36"), Map.of("gross-salary", euro("750.00")));

        List<Money> parts = evaluation.funding().get(0).shares().stream().map(Funding.Share::value).toList();
        assertThat(parts).hasSize(36).startsWith(euro("20.83"), euro("20.84"), euro("20.83"));
        assertThat(Money.sum(parts.subList(0, 18))).isEqualTo(euro("375.00"));
        assertThat(Money.sum(parts)).isEqualTo(euro("750.00"));
    }

    @ParameterizedTest(name = "short {0}: {1}")
    @CsvSource({"49.99, GRANTABLE", "50.00, INCOMPLETE"})
    @DisplayName("AV-X20 AV-70 AV-71 takes a shortfall below 50.00 and asks from 50.00 on")
    void takesASmallShortfall(String shortfall, Verdict verdict) {
        Situation situation = bert("2024-02-10", work("1", "1700.00", null, Map.of("fixedAllowances", BigDecimal.ZERO)), "400").build();
        // 1,700.00 × 1.1633 ÷ 165 = 11.99 an hour; 20 hours bring 239.80
        Money cost = euro("239.80").plus(euro(shortfall));

        Evaluation evaluation = bicycle(situation, cost.toString(), overYears(1, "20"), Map.of());

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "cost {0} with 20 hours of 11.99: {1}")
    @CsvSource({"227.82, GRANTABLE", "227.81, REFUSED"})
    @DisplayName("AV-72 AV-73 pays a surplus below one hour value out and refuses a larger one")
    void paysASmallSurplusOut(String cost, Verdict verdict) {
        Situation situation = bert("2024-02-10", work("1", "1700.00", null, Map.of()), "400").build();

        Evaluation evaluation = bicycle(situation, cost, overYears(1, "20"), Map.of());

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.GRANTABLE) {
            assertThat(evaluation.lines()).anySatisfy(line -> {
                assertThat(line.component()).isEqualTo("surplus");
                assertThat(line.amount()).isEqualTo(euro("11.98"));
            });
            assertThat(Money.sum(evaluation.lines().stream().map(PlannedLine::amount).toList())).isEqualTo(Money.ZERO);
        }
    }

    @Test
    @DisplayName("AV-X21 AV-50 refuses hours for the union")
    void refusesHoursForTheUnion() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "400").build();

        Evaluation evaluation = EVALUATOR.evaluate(AVOM, situation, complete("union", "180.00").withCourse(RequestAsk.Course.UNSAID.withTerm("once").withUnits("hours", hours("16"))));

        assertThat(evaluation.grounds()).containsExactly(Grounds.SOURCE_NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource({"union, months-6, INCOMPLETE", "union, months-12, GRANTABLE", "bicycle, years-1, REFUSED", "bicycle, months-24, GRANTABLE"})
    @DisplayName("AV-X22 AV-X23 AV-39 AV-43 offers each source its own terms")
    void offersEachSourceItsTerms(String goal, String term, Verdict verdict) {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "0").build();

        assertThat(EVALUATOR.evaluate(AVOM, situation, complete(goal, "240.00").withCourse(RequestAsk.Course.UNSAID.withTerm(term))
                .withSplit(Map.of("gross-salary", euro("240.00")))).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "24 months from {0}: {1}")
    @CsvSource({"2024-09-01, GRANTABLE", "2024-10-01, REFUSED"})
    @DisplayName("AV-X24 AV-X25 AV-09 AV-42 lets no instalment fall after the contract")
    void staysWithinTheContract(String start, Verdict verdict) {
        Situation situation = bert("2024-08-10", work("1", "3000.00", "2026-08-31", Map.of()), "0").build();

        assertThat(bicycle(situation, "600.00", RequestAsk.Course.UNSAID.withTerm("months-24").withStart(day(start)), Map.of("gross-salary", euro("600.00"))).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} in two Mays: {1}")
    @CsvSource({"392.00, GRANTABLE", "392.02, REFUSED"})
    @DisplayName("AV-X29 AV-40 AV-44 AV-45 AV-119 takes May instalments from salary and holiday allowance, each above its floor")
    void takesFromTheWholePayOfMay(String cost, Verdict verdict) {
        EmploymentFact work = work("1", "1720.00", null, Map.of("holidayAllowance", hours("1536.00"), "minimumHolidayAllowance", hours("1440.00")));

        Evaluation evaluation = bicycle(bert("2024-02-10", work, "0").build(), cost, RequestAsk.Course.UNSAID.withTerm("may-2"), Map.of("gross-salary", euro(cost)));

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.GRANTABLE) {
            assertThat(evaluation.funding().get(0).shares()).extracting(Funding.Share::month).containsExactly(YearMonth.of(2024, 5), YearMonth.of(2025, 5));
        } else {
            assertThat(evaluation.finding("minimum-wage").orElseThrow().figures()).containsEntry("limit", euro("196.00"));
        }
    }

    @Test
    @DisplayName("AV-13 AV-92 takes one application a year")
    void takesOneApplicationAYear() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "400")
                .past(new PastGrant("union", 2024, euro("100.00"), PastGrant.Kind.GRANTED)).build();

        assertThat(bicycle(situation, "240.00", RequestAsk.Course.UNSAID.withTerm("months-24"), Map.of("gross-salary", euro("240.00"))).finding("once-a-year")
                .orElseThrow().failed()).isTrue();
    }

    @Test
    @DisplayName("AV-X12 AV-102 leaves half of the cost to be settled after half of the term")
    void settlesHalf() {
        RunningChoice choice = new RunningChoice("r1", "bicycle", "", day("2024-01-01"), Optional.of(day("2026-12-31")), euro("750.00"), euro("750.00"),
                List.of(), euro("375.00"));
        Situation situation = bert("2025-06-30", work("1", "3000.00", null, Map.of()), "0").running(choice).build();

        assertThat(EVALUATOR.settle(AVOM, situation, day("2025-06-30"), Map.of("net-pay", euro("2000.00"))).owed()).isEqualTo(euro("375.00"));
    }

    @Test
    @DisplayName("AV-95 AV-96 AV-104 continues in the first year of illness and tests the lower pay afterwards")
    void testsTheLowerPay() {
        List<PlannedLine> lines = List.of(new PlannedLine(YearMonth.of(2025, 9), PlannedLine.Kind.SOURCE, "gross-salary", "salary", euro("-50.00")));
        RunningChoice choice = new RunningChoice("r1", "bicycle", "", day("2024-01-01"), Optional.of(day("2026-12-31")), euro("750.00"), euro("750.00"), lines,
                euro("375.00"));
        Situation lower = bert("2025-06-30", work("1", "1660.00", null, Map.of()), "0").running(choice).build();
        Situation higher = bert("2025-06-30", work("1", "1670.00", null, Map.of()), "0").running(choice).build();

        EventOutcome first = EVALUATOR.after(AVOM, lower, CareerEvent.of("illness", day("2025-06-30")).lasting(12)).get(0);
        EventOutcome later = EVALUATOR.after(AVOM, lower, CareerEvent.of("illness", day("2025-06-30")).lasting(13)).get(0);
        EventOutcome enough = EVALUATOR.after(AVOM, higher, CareerEvent.of("illness", day("2025-06-30")).lasting(13)).get(0);

        assertThat(first.then()).isEqualTo(EventRule.Then.CONTINUE);
        assertThat(later.fits()).isFalse();
        assertThat(later.step().orElseThrow().role()).isEqualTo("employer");
        assertThat(enough.fits()).isTrue();
        assertThat(enough.step()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of 750.00, saved {1}: {2}")
    @CsvSource({"1.00, 199.42, 550.58", "0.50, 94.50, 655.50"})
    @DisplayName("AV-X09 AV-X11 AV-X13 AV-56 AV-103 AV-A19 costs who leaves the cost less what was saved in tax")
    void costsLessWhatWasSaved(String part, String saved, String costs) {
        Money taken = euro("750.00").times(hours(part), java.math.RoundingMode.HALF_UP);
        RunningChoice choice = new RunningChoice("r1", "bicycle", "", day("2024-01-01"), Optional.of(day("2026-12-31")), euro("750.00"), euro("750.00"),
                List.of(), taken);
        Situation situation = bert("2025-06-30", work("1", "3000.00", null, Map.of()), "0").running(choice).build();

        Money outstanding = EVALUATOR.settle(AVOM, situation, day("2025-06-30"), Map.of("net-pay", euro("2000.00"))).owed();

        assertThat(taken.minus(euro(saved)).plus(outstanding)).isEqualTo(euro(costs));
    }

    @Test
    @DisplayName("AV-X08 AV-A22 AV-62 shows the net effect of an hour of 17.44 at 42 percent: 10.12")
    void showsTheNetEffectOfAnHour() {
        assertThat(EVALUATOR.netEffect(AVOM, euro("17.44"), Money.ZERO).withoutExchange()).isEqualTo(euro("10.12"));
    }

    @Test
    @DisplayName("AV-X10 AV-46 never loses cents: 36 times 20.83 would be 0.12 short")
    void losesNoCents() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "0").build();

        Evaluation evaluation = bicycle(situation, "750.00", RequestAsk.Course.UNSAID.withTerm("months-36"), Map.of("gross-salary", euro("750.00")));

        assertThat(evaluation.funding().get(0).shares().get(0).value()).isEqualTo(euro("20.83"));
        assertThat(evaluation.funding().get(0).value()).isEqualTo(euro("750.00"));
    }

    @ParameterizedTest(name = "{0} asked on {1} after the {2} of 5 February: allowed {3}")
    @CsvSource({"bicycle, 2024-02-05, granted, true", "bicycle, 2024-02-06, granted, false", "bicycle, 2024-02-05, undecided, true",
        "bicycle, 2024-02-06, undecided, false", "bicycle, 2025-01-02, granted, true"})
    @DisplayName("AV-13 AV-14 AV-91 AV-92 AV-A04 takes what is asked on one day as one application, and one application a year")
    void takesOneDayAsOneApplication(String goal, String asked, String before, boolean allowed) {
        Situation.Builder person = bert(asked, work("1", "3000.00", null, Map.of()), "400");
        Situation situation = (before.equals("granted")
                ? person.past(PastGrant.granted("union", day("2024-02-05"), day("2024-02-01"), euro("100.00"), ""))
                : person.pending(new PendingRequest("u", "union", euro("100.00"), Map.of(), java.time.Instant.parse("2024-02-05T09:00:00Z")))).build();

        Evaluation evaluation = EVALUATOR.evaluate(vectors().of(day(asked).getYear()), situation, complete(goal, "240.00")
                .withCourse(RequestAsk.Course.UNSAID.withTerm("months-24")).withSplit(Map.of("gross-salary", euro("240.00"))));

        assertThat(evaluation.finding("once-a-year").orElseThrow().failed()).isEqualTo(!allowed);
    }

    @Test
    @DisplayName("AV-X21 AV-49 AV-53 refuses hours for the travel allowance and takes a fixed amount of salary each month")
    void takesTravelFromSalaryAlone() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "400").build();
        RequestAsk travel = RequestAsk.draft("travel").withCost(euro("60.00")).withDeclarations(java.util.Set.of("commuting-true")).withConsequencesRead(true);

        Evaluation hours = EVALUATOR.evaluate(AVOM, situation, travel.withCourse(RequestAsk.Course.UNSAID.withUnits("hours", hours("16"))));
        Evaluation salary = EVALUATOR.evaluate(AVOM, situation, travel);

        assertThat(hours.grounds()).containsExactly(Grounds.SOURCE_NOT_ALLOWED);
        assertThat(salary.verdict()).as(salary.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(salary.funding().get(0).shares()).hasSize(11).allMatch(share -> share.value().equals(euro("60.00")));
        assertThat(salary.term().orElseThrow().openEnded()).isTrue();
    }

    @Test
    @DisplayName("AV-37 AV-54 AV-60 AV-63 waits with a bicycle until its cost is known")
    void waitsForTheCost() {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "0").build();

        Evaluation evaluation = bicycle(situation, "600.00", RequestAsk.Course.UNSAID.withTerm("months-24").withEstimatedCost(), Map.of("gross-salary", euro("600.00")));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(evaluation.missing()).extracting(Missing::code).containsExactly("cost-known");
    }

    @Test
    @DisplayName("AV-57 AV-A23 keeps an object without term and evidence closed, and one without a maximum open")
    void keepsWhatIsNotFilledInClosed() {
        Situation situation = bert("2024-02-10", work("1", "5000.00", null, Map.of()), "0").build();

        Evaluation other = EVALUATOR.evaluate(AVOM, situation, complete("other", "240.00").withCourse(RequestAsk.Course.UNSAID.withTerm("once")));
        Evaluation bicycle = bicycle(situation, "9000.00", RequestAsk.Course.UNSAID.withTerm("months-36"), Map.of("gross-salary", euro("9000.00")));

        assertThat(other.finding("filled-in").orElseThrow().failed()).isTrue();
        assertThat(bicycle.granted()).isEqualTo(euro("9000.00"));
    }

    @ParameterizedTest(name = "term {0}, months {1}: {2}")
    @CsvSource({"months-24, pension, true", "months-24, pension-unchanged, false"})
    @DisplayName("AV-87 AV-88 AV-89 AV-111 AV-A17 warns of pension when the reduction is longer than twelve months")
    void warnsOfPension(String term, String notice, boolean shown) {
        Situation situation = bert("2024-02-10", work("1", "3000.00", null, Map.of()), "0").build();

        Evaluation evaluation = bicycle(situation, "600.00", RequestAsk.Course.UNSAID.withTerm(term), Map.of("gross-salary", euro("600.00")));

        assertThat(evaluation.notices().stream().anyMatch(each -> each.code().equals(notice))).isEqualTo(shown);
    }
}
