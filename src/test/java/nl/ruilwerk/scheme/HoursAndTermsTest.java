package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.PackExcerpts.EVALUATOR;
import static nl.ruilwerk.scheme.PackExcerpts.ask;
import static nl.ruilwerk.scheme.PackExcerpts.day;
import static nl.ruilwerk.scheme.PackExcerpts.employment;
import static nl.ruilwerk.scheme.PackExcerpts.euro;
import static nl.ruilwerk.scheme.PackExcerpts.hours;
import static nl.ruilwerk.scheme.PackExcerpts.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leave hours, terms, waiting lists, commuting room and settlement, by the vectors of Lelie. */
class HoursAndTermsTest {

    private static final Edition LELIE = shipped("lelie", 2015);

    private static EmploymentFact work(String unit, String salary, String fte, int fullTimeHours, Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(Map.of("fullTimeHours", fullTimeHours, "oneWayKm", 20, "workdaysPerMonth", new BigDecimal("21.75"),
                "commutingAllowance", 0, "businessKm", 0, "businessKmRate", 0));
        attributes.putAll(more);
        return employment(unit, "2010-01-01", null, fte, salary, attributes);
    }

    private static Situation.Builder anna(String today, EmploymentFact work) {
        return Situation.on(day(today)).personName("Anna").birthDate(day("1980-05-01")).employment(work)
                .source("salary", SourceFact.of(work.monthlySalary()))
                .source("leave", SourceFact.hours(hours("400")).with(Map.of("takenAsHoliday", BigDecimal.ZERO)));
    }

    private static Situation.Builder anna(String today) {
        return anna(today, work("CURADOMI", "2808.00", "1", 36, Map.of()));
    }

    private static RequestAsk bicycle(String cost, String term) {
        RequestAsk ask = ask("bicycle", cost).withAnswers(cycling("4", "3", false)).withDeclarations(Set.of("agreed", "bicycle-use", "own-use"))
                .withEvidence(new EvidenceFact("invoice", day("2015-01-10"), true));
        return ask.withCourse(RequestAsk.Course.UNSAID.withTerm(term));
    }

    private static Map<String, Object> cycling(String travelled, String cycled, boolean stolen) {
        return Map.of("bicycleKind", "city", "supplierNumbers", true, "travelDays", hours(travelled), "bicycleDays", hours(cycled), "stolen", stolen,
                "theftReport", stolen);
    }

    private static Evaluation judge(Situation situation, RequestAsk ask) {
        return EVALUATOR.evaluate(LELIE, situation, ask);
    }

    private static List<Money> parts(Evaluation evaluation, String source) {
        return evaluation.lines().stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE && line.code().equals(source))
                .map(line -> line.amount().negated()).toList();
    }

    @ParameterizedTest(name = "{1} of {0} with full time {2}: {3}")
    @CsvSource({"2500.00, 21.6, 36, 346.15", "2500.00, 21.6, 38, 327.27", "2500.00, 21.6, 40, 312.14", "2808.00, 10, 36, 180.00"})
    @DisplayName("LZ-T01 LZ-T02 LZ-43 LZ-44 LZ-45 LZ-47 values an hour by the full-time week and rounds the product once")
    void valuesAnHour(String salary, String given, int fullTime, String worth) {
        Situation situation = anna("2015-02-10", work("CURADOMI", salary, "1", fullTime, Map.of())).build();

        Evaluation evaluation = judge(situation, ask("extra-salary", "0").withDeclarations(Set.of("agreed", "taxed")).withAnswers(Map.of("hours", hours(given)))
                .withCourse(RequestAsk.Course.UNSAID.withUnits("leave", hours(given))));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.funding().get(0).value()).isEqualTo(euro(worth));
        assertThat(evaluation.lines()).filteredOn(line -> line.kind() == PlannedLine.Kind.GOAL)
                .extracting(PlannedLine::treatment).containsExactly(Payment.Treatment.TAXED);
    }

    @ParameterizedTest(name = "{0} of 36 hours sells {1}: {2}")
    @CsvSource({"1, 21.6, GRANTABLE", "1, 21.61, REFUSED", "0.6666666667, 14.4, GRANTABLE", "0.6666666667, 14.41, REFUSED"})
    @DisplayName("LZ-T03 LZ-125 LZ-126 sells 21.6 hours at most, a part-timer in proportion")
    void sellsInProportion(String fte, String given, Verdict verdict) {
        Situation situation = anna("2015-02-10", work("CURADOMI", "2000.00", fte, 36, Map.of())).build();

        assertThat(judge(situation, ask("extra-salary", "0").withDeclarations(Set.of("agreed", "taxed")).withAnswers(Map.of("hours", hours(given)))
                .withCourse(RequestAsk.Course.UNSAID.withUnits("leave", hours(given)))).verdict()).isEqualTo(verdict);
    }

    @Test
    @DisplayName("LZ-T04 LZ-51 LZ-A29 leaves four weeks of leave less what was taken")
    void leavesFourWeeks() {
        Situation situation = anna("2015-02-10").source("leave", SourceFact.hours(hours("180")).with(Map.of("takenAsHoliday", hours("20")))).build();

        Finding usable = EVALUATOR.sources(LELIE, situation).stream().filter(room -> room.source().equals("leave")).findFirst().orElseThrow().findings().get(0);

        assertThat((BigDecimal) usable.figures().get("usable")).isEqualByComparingTo("56");
        assertThat(judge(situation, bicycle("500.00", "months-12").withCourse(RequestAsk.Course.UNSAID.withTerm("months-12").withUnits("leave", hours("56.01"))))
                .finding("hours-short")).isPresent();
    }

    @ParameterizedTest(name = "500.00 over {0}: first {1}, last {2}")
    @CsvSource({"months-12, 41.67, 41.63, 12", "months-24, 20.83, 20.91, 24", "months-36, 13.89, 13.85, 36"})
    @DisplayName("LZ-T07 LZ-T08 LZ-T09 LZ-167 LZ-166 pays the bicycle at the start and takes equal parts of which the last takes the rest")
    void takesEqualParts(String term, String first, String last, int count) {
        Evaluation evaluation = judge(anna("2015-02-10").build(), bicycle("500.00", term).withSplit(Map.of("salary", euro("500.00"))));

        List<Money> parts = parts(evaluation, "salary");
        assertThat(evaluation.verdict()).as(evaluation.findings().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(parts).hasSize(count).startsWith(euro(first)).endsWith(euro(last));
        assertThat(Money.sum(parts)).isEqualTo(euro("500.00"));
        assertThat(evaluation.lines()).filteredOn(line -> line.kind() == PlannedLine.Kind.GOAL).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(euro("500.00"));
            assertThat(line.payMonth()).isEqualTo(YearMonth.of(2015, 5));
        });
    }

    @ParameterizedTest(name = "asked on {0}: starts {1}")
    @CsvSource({"2015-02-10, 2015-05-01", "2015-10-20, 2016-01-01"})
    @DisplayName("LZ-T18 LZ-T19 LZ-25 LZ-27 keeps two full pay periods before the start")
    void keepsTwoFullPeriods(String asked, String start) {
        assertThat(judge(anna(asked).build(), bicycle("500.00", "months-24")).term().orElseThrow().start()).isEqualTo(day(start));
    }

    @Test
    @DisplayName("LZ-T05 LZ-34 refuses an instalment that brings pay under the minimum wage, and names the most that is possible")
    void keepsTheMinimumWage() {
        Situation situation = anna("2015-02-10", work("CURADOMI", "1520.00", "1", 36, Map.of())).birthDate(day("1992-01-01")).build();

        Evaluation refused = judge(situation, bicycle("500.00", "months-24").withSplit(Map.of("salary", euro("500.00"))));
        Evaluation within = judge(situation, bicycle("436.80", "months-24").withSplit(Map.of("salary", euro("436.80"))));

        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.finding("minimum-wage").orElseThrow().figures()).containsEntry("limit", euro("18.20"));
        assertThat(refused.lines()).isEmpty();
        assertThat(within.verdict()).isEqualTo(Verdict.GRANTABLE);
    }

    @Test
    @DisplayName("LZ-T11 LZ-70 caps the bicycle at 500.00 all-in; the rest is own cost")
    void capsTheBicycle() {
        Evaluation evaluation = judge(anna("2015-02-10").build(), bicycle("650.00", "months-24"));

        assertThat(evaluation.granted()).isEqualTo(euro("500.00"));
        assertThat(evaluation.ownCost()).isEqualTo(euro("150.00"));
    }

    private static CapFact cruciaal(int counted, String used, int waiting) {
        return new CapFact("CRUCIAAL", euro("723.00"), 2, counted, euro(used), false, waiting);
    }

    @Test
    @DisplayName("LZ-T12 LZ-79 LZ-80 LZ-81 LZ-82 offers the last part of the budget, then keeps a waiting list in order")
    void offersTheLastPart() {
        EmploymentFact work = work("CRUCIAAL", "2808.00", "1", 36, Map.of());

        Evaluation first = judge(anna("2015-02-10", work).build(), bicycle("500.00", "months-24"));
        Evaluation second = judge(anna("2015-02-10", work).cap("bicycle", cruciaal(1, "500.00", 0)).build(), bicycle("500.00", "months-24"));
        Evaluation third = judge(anna("2015-02-10", work).cap("bicycle", cruciaal(2, "723.00", 1)).build(), bicycle("500.00", "months-24"));

        assertThat(first.cap()).isEqualTo(CapOutcome.WITHIN);
        assertThat(second.cap()).isEqualTo(CapOutcome.PARTIAL);
        assertThat(second.granted()).isEqualTo(euro("223.00"));
        assertThat(second.steps()).extracting(NeededStep::code).contains("accept-partial");
        assertThat(third.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(third.finding("cap-waiting").orElseThrow().figures()).containsEntry("position", 2);
    }

    @Test
    @DisplayName("LZ-T13 LZ-79 stops at the number although euros are left")
    void stopsAtTheNumber() {
        CapFact full = new CapFact("CURADOMI", euro("11577.00"), 23, 23, euro("11500.00"), false);

        assertThat(judge(anna("2015-02-10").cap("bicycle", full).build(), bicycle("50.00", "months-24")).verdict()).isEqualTo(Verdict.WAITING);
    }

    @ParameterizedTest(name = "{0} of {1} days: {2}")
    @CsvSource({"2, 4, REFUSED", "3, 4, GRANTABLE"})
    @DisplayName("LZ-T14 LZ-65 wants the bicycle on more than half of the days")
    void wantsMoreThanHalf(String cycled, String travelled, Verdict verdict) {
        RequestAsk ask = bicycle("500.00", "months-24").withAnswers(cycling(travelled, cycled, false));

        assertThat(judge(anna("2015-02-10").build(), ask).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "start in {0}, stolen {1}: {2}")
    @CsvSource({"2019-11-20, false, REFUSED", "2019-12-01, false, GRANTABLE", "2019-11-20, true, GRANTABLE"})
    @DisplayName("LZ-T15 LZ-67 LZ-69 allows a bicycle once in 60 months from start to start, and earlier after theft")
    void allowsOnceInSixtyMonths(String asked, boolean stolen, Verdict verdict) {
        PastGrant before = PastGrant.granted("bicycle", day("2014-12-10"), day("2015-03-01"), euro("500.00"), "");
        Situation situation = anna(asked).past(before).build();
        RequestAsk ask = bicycle("500.00", "months-24").withAnswers(cycling("4", "3", stolen));

        Evaluation evaluation = EVALUATOR.evaluate(shipped("lelie", 2020), situation, ask);

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(verdict);
        if (verdict == Verdict.REFUSED) {
            assertThat(evaluation.finding("frequency-months").orElseThrow().figures()).containsEntry("from", day("2020-03-01"));
        }
    }

    @ParameterizedTest(name = "{0}: open {1}")
    @CsvSource({"2015-02-28, true", "2015-03-01, false", "2016-02-29, true", "2016-03-01, false"})
    @DisplayName("LZ-T16 LZ-36 takes holiday allowance until the day before 1 March, leap years too")
    void takesHolidayAllowanceInTime(String asked, boolean open) {
        Situation situation = anna(asked).source("holiday-allowance", SourceFact.of(euro("1536.00"))).build();

        SourceRoom room = EVALUATOR.sources(shipped("lelie", day(asked).getYear()), situation).stream()
                .filter(each -> each.source().equals("holiday-allowance")).findFirst().orElseThrow();

        assertThat(room.open()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} km, {1} days a month, allowance {2}, from {5}: {6}")
    @CsvSource({"20, 21.75, 60, 1000, 0.28, 2010-01-01, 816.40", "90, 21.75, 0, 0, 0, 2010-01-01, 6099.00", "2, 21.75, 30, 0, 0, 2015-07-01, 0.00",
        "75, 21.75, 0, 0, 0, 2010-01-01, 6099.00", "1, 17.4, 0, 0, 0, 2010-01-01, 65.06", "1, 21.75, 0, 0, 0, 2015-07-01, 40.66"})
    @DisplayName("LZ-T20 LZ-T21 LZ-T22 LZ-T23 LZ-T24 LZ-91 LZ-92 LZ-93 LZ-94 computes the room for commuting")
    void computesTravelRoom(String km, String days, String allowance, String business, String rate, String start, String room) {
        EmploymentFact base = work("CURADOMI", "2808.00", "1", 36, Map.of("oneWayKm", hours(km), "workdaysPerMonth", hours(days),
                "commutingAllowance", hours(allowance), "businessKm", hours(business), "businessKmRate", hours(rate)));
        EmploymentFact work = new EmploymentFact(base.unit(), base.contractType(), day(start), Optional.empty(), base.weeklyHours(), base.fte(),
                base.monthlySalary(), base.attributes());
        Situation situation = anna("2015-11-10", work).source("salary", SourceFact.of(euro("2808.00"))).build();

        Evaluation evaluation = judge(situation, RequestAsk.draft("travel").withConsequencesRead(true));

        assertThat(evaluation.cost()).isEqualTo(euro(room));
    }

    @Test
    @DisplayName("LZ-T29 LZ-14 LZ-19 lets the employer decide after more than six months of illness, refusal being the default")
    void letsTheEmployerDecide() {
        Situation allowed = anna("2015-07-01").absence(new AbsenceFact("sickness", day("2015-01-01"), Optional.empty(), 100)).build();
        Situation decided = anna("2015-07-02").absence(new AbsenceFact("sickness", day("2015-01-01"), Optional.empty(), 100)).build();

        Evaluation evaluation = judge(decided, bicycle("500.00", "months-24"));

        assertThat(judge(allowed, bicycle("500.00", "months-24")).verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NEEDS_DISCRETION);
        assertThat(evaluation.steps()).anySatisfy(step -> {
            assertThat(step.role()).isEqualTo("employer");
            assertThat(step.byDefault()).isEqualTo(Step.Default.REFUSE);
            assertThat(step.days()).contains(14);
        });
    }

    @Test
    @DisplayName("LZ-52 LZ-148 asks the manager when hours are used, and only then")
    void asksTheManagerForHours() {
        Evaluation hours = judge(anna("2015-02-10").build(), bicycle("180.00", "months-12")
                .withCourse(RequestAsk.Course.UNSAID.withTerm("months-12").withUnits("leave", hours("10"))));
        Evaluation money = judge(anna("2015-02-10").build(), bicycle("180.00", "months-12").withSplit(Map.of("salary", euro("180.00"))));

        assertThat(hours.granted()).isEqualTo(euro("180.00"));
        assertThat(hours.steps()).extracting(NeededStep::role).containsExactly("manager");
        assertThat(money.steps()).isEmpty();
    }

    @Test
    @DisplayName("LZ-T10 LZ-186 LZ-185 takes what is not repaid of the bicycle from net pay, then from other final pay, the rest stays a debt")
    void settlesTheBicycle() {
        RunningChoice choice = new RunningChoice("r1", "bicycle", "", day("2015-01-01"), Optional.of(day("2016-12-31")), euro("500.00"), euro("500.00"),
                List.of(), euro("208.30"));
        Situation situation = anna("2015-10-31").running(choice).build();

        Settlement enough = EVALUATOR.settle(LELIE, situation, day("2015-10-31"), Map.of("net-pay", euro("1500.00")));
        Settlement tight = EVALUATOR.settle(LELIE, situation, day("2015-10-31"), Map.of("net-pay", euro("200.00"), "final-pay", euro("50.00")));

        assertThat(enough.recoveries()).containsExactly(new Settlement.Recovered("net-pay", "r1", euro("291.70")));
        assertThat(enough.remaining()).isEqualTo(Money.ZERO);
        assertThat(tight.recoveries()).extracting(Settlement.Recovered::amount).containsExactly(euro("200.00"), euro("50.00"));
        assertThat(tight.remaining()).isEqualTo(euro("41.70"));
    }

    private static Situation.Builder withAllowances(String today) {
        return anna(today).source("holiday-allowance", SourceFact.of(euro("3000.00"))).source("year-end-allowance", SourceFact.of(euro("2000.00")));
    }

    @ParameterizedTest(name = "{0} of {1} asked on {2}: starts {3}, paid in {4}")
    @CsvSource({"holiday-allowance, 500.00, 2015-02-28, 2015-05-01, 2015-05", "year-end-allowance, 500.00, 2015-10-31, 2015-12-01, 2015-12"})
    @DisplayName("LZ-T16 LZ-T17 LZ-29 LZ-39 LZ-40 LZ-A03 does not move May and December by the lead time")
    void doesNotMoveMayAndDecember(String source, String amount, String asked, String start, YearMonth month) {
        Evaluation evaluation = judge(withAllowances(asked).build(), bicycle("500.00", "months-12").withSplit(Map.of(source, euro(amount))));

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.term().orElseThrow().start()).isEqualTo(day(start));
        assertThat(evaluation.funding().get(0).shares()).extracting(Funding.Share::month).containsExactly(month);
    }

    @Test
    @DisplayName("LZ-27 LZ-29 LZ-59 lets salary join in January when the year-end allowance of December comes first, the term ending for both at once")
    void letsALaterSourceJoin() {
        Evaluation evaluation = judge(withAllowances("2015-10-20").build(), bicycle("500.00", "months-12")
                .withSplit(Map.of("year-end-allowance", euro("280.00"), "salary", euro("220.00"))));

        assertThat(evaluation.term().orElseThrow().start()).isEqualTo(day("2015-12-01"));
        assertThat(parts(evaluation, "salary")).hasSize(11).containsOnly(euro("20.00"));
        assertThat(evaluation.lines()).filteredOn(line -> line.code().equals("salary")).first().extracting(PlannedLine::payMonth).isEqualTo(YearMonth.of(2016, 1));
    }

    @ParameterizedTest(name = "{0} asked on {1}: {2}")
    @CsvSource({"holiday-allowance, 2015-03-01, false", "year-end-allowance, 2015-10-31, true", "year-end-allowance, 2015-11-01, false"})
    @DisplayName("LZ-T16 LZ-T17 LZ-36 LZ-37 refuses a source that is named after its last day")
    void refusesALateSource(String source, String asked, boolean open) {
        Evaluation evaluation = judge(withAllowances(asked).build(), bicycle("500.00", "months-12").withSplit(Map.of(source, euro("500.00"))));

        assertThat(evaluation.finding("source-deadline").isEmpty()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} with the days of article 4.1.5 until {1}: {2}")
    @CsvSource({"holiday_allowance_grace, holiday-allowance, 2015-03-31, true", "holiday_allowance_grace, holiday-allowance, 2015-04-01, false",
        "year_end_grace, year-end-allowance, 2015-11-14, true", "year_end_grace, year-end-allowance, 2015-11-15, false"})
    @DisplayName("LZ-A01 LZ-A02 can grant the days of article 4.1.5 by a switch")
    void canGrantTheLaterDays(String grace, String source, String asked, boolean open) {
        PackFixture pack = new PackFixture("lelie");
        String text = pack.text("parameters.yaml");
        int at = text.indexOf("name: " + grace + "\n");
        String own = text.substring(at, text.indexOf("  - name:", at));
        Edition granted = pack.with("parameters.yaml", own, own.replace("\"false\"", "\"true\"")).of(2015);

        SourceRoom room = EVALUATOR.sources(granted, withAllowances(asked).build()).stream().filter(each -> each.source().equals(source)).findFirst().orElseThrow();

        assertThat(room.open()).isEqualTo(open);
    }

    @ParameterizedTest(name = "age {0}: minimum {1}")
    @CsvSource({"18, 655.97", "19, 756.91", "20, 886.66", "21, 1045.25", "22, 1225.49", "23, 1441.73", "40, 1441.73"})
    @DisplayName("LZ-35 LZ-A28 keeps the statutory minimum holiday allowance that the annex prints for each age")
    void keepsTheMinimumHolidayAllowance(int age, String minimum) {
        Situation situation = anna("2015-02-10").birthDate(day("2015-02-10").minusYears(age)).source("holiday-allowance", SourceFact.of(euro("2000.00"))).build();

        SourceRoom room = EVALUATOR.sources(LELIE, situation).stream().filter(each -> each.source().equals("holiday-allowance")).findFirst().orElseThrow();

        assertThat(room.usable()).isEqualTo(euro("2000.00").minus(euro(minimum)));
    }

    @Test
    @DisplayName("LZ-T06 LZ-35 leaves 94.27 of a holiday allowance of 1,536.00")
    void leavesTheRestOfTheHolidayAllowance() {
        Situation situation = anna("2015-02-10").birthDate(day("1992-01-01")).source("holiday-allowance", SourceFact.of(euro("1536.00"))).build();

        Evaluation evaluation = judge(situation, bicycle("500.00", "months-12").withSplit(Map.of("holiday-allowance", euro("500.00"))));

        assertThat(evaluation.split()).containsEntry("holiday-allowance", euro("94.27"));
    }

    @Test
    @DisplayName("LZ-A28 closes salary for an age without a minimum wage")
    void closesSalaryWithoutAMinimumWage() {
        Situation situation = anna("2015-02-10").birthDate(day("1999-01-01")).build();

        assertThat(judge(situation, bicycle("500.00", "months-12").withSplit(Map.of("salary", euro("500.00")))).grounds()).contains(Grounds.SOURCE_NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"garnishment, NEEDS_DISCRETION", "notice, NEEDS_DISCRETION", "exclusion, REFUSED"})
    @DisplayName("LZ-16 LZ-17 LZ-19 LZ-20 LZ-A21 asks the employer about garnishment and notice, and refuses who was excluded")
    void asksOrRefusesWhoMayBeExcluded(String event, Verdict verdict) {
        Situation situation = anna("2015-02-10").event(new PastEvent(event, "", day("2015-02-10"), Optional.empty())).build();
        Situation over = anna("2015-02-10").event(new PastEvent(event, "", day("2015-01-10"), Optional.of(day("2015-02-09")))).build();

        Evaluation evaluation = judge(situation, bicycle("500.00", "months-24"));

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(judge(over, bicycle("500.00", "months-24")).verdict()).isEqualTo(Verdict.GRANTABLE);
        if (verdict == Verdict.NEEDS_DISCRETION) {
            assertThat(evaluation.steps()).extracting(NeededStep::byDefault).contains(Step.Default.REFUSE);
        }
    }

    @ParameterizedTest(name = "probation until {0}: {1}")
    @CsvSource({"2015-02-09, GRANTABLE", "2015-02-10, REFUSED"})
    @DisplayName("LZ-11 takes requests from the day after probation")
    void waitsForProbation(String end, Verdict verdict) {
        assertThat(judge(anna("2015-02-10", work("CURADOMI", "2808.00", "1", 36, Map.of("probationEnd", end))).build(), bicycle("500.00", "months-24")).verdict())
                .isEqualTo(verdict);
    }

    @Test
    @DisplayName("LZ-21 lets who has guaranteed hours take part as a part-timer of those hours")
    void takesGuaranteedHoursAsPartTime() {
        EmploymentFact work = work("CURADOMI", "2808.00", "1", 36, Map.of("guaranteedHours", hours("18")));
        RequestAsk ask = ask("extra-salary", "0").withDeclarations(Set.of("agreed", "taxed"));

        assertThat(judge(anna("2015-02-10", work).build(), ask.withAnswers(Map.of("hours", hours("10.8")))).verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(anna("2015-02-10", work).build(), ask.withAnswers(Map.of("hours", hours("10.81")))
                .withCourse(RequestAsk.Course.UNSAID.withUnits("leave", hours("10.81")))).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest(name = "{0} of 36 hours buys {1}: {2}")
    @CsvSource({"1, 21.6, GRANTABLE", "1, 21.61, REFUSED", "0.5, 10.8, GRANTABLE", "0.5, 10.81, REFUSED"})
    @DisplayName("LZ-127 LZ-129 LZ-130 LZ-132 LZ-133 LZ-134 sells leave for money alone, up to 21.6 hours in proportion, and asks the manager")
    void sellsLeave(String fte, String wanted, Verdict verdict) {
        Situation situation = anna("2015-02-10", work("CURADOMI", "2500.00", fte, 36, Map.of())).build();

        Evaluation evaluation = judge(situation, RequestAsk.draft("purchase-leave").withAnswers(Map.of("hours", hours(wanted)))
                .withDeclarations(Set.of("agreed", "taken-this-year")).withConsequencesRead(true));

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(verdict);
        assertThat(evaluation.steps()).extracting(NeededStep::role).containsExactly("manager");
        if (wanted.equals("21.6")) {
            assertThat(evaluation.cost()).isEqualTo(euro("346.15"));
            assertThat(evaluation.gives().orElseThrow().quantity()).isEqualByComparingTo("21.6");
        }
    }

    @Test
    @DisplayName("LZ-T26 LZ-99 LZ-100 reimburses study costs as far as the study scheme did not")
    void reimbursesTheRestOfStudyCosts() {
        RequestAsk study = ask("study", "1800.00").withExpenseDate(day("2015-02-01")).withEvidence(new EvidenceFact("invoice", day("2015-02-01"), true))
                .withDeclarations(Set.of("agreed", "own-study")).withAnswers(Map.of("costKind", "fees", "studyScheme", hours("600.00")));

        Evaluation evaluation = judge(withAllowances("2015-02-10").build(), study);

        assertThat(evaluation.verdict()).as(evaluation.failures() + " " + evaluation.missing()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.granted()).isEqualTo(euro("1200.00"));
    }

    @ParameterizedTest(name = "paid {0}, asked {1} from {2}: {3}")
    @CsvSource({"2015-02-01, 2015-02-10, salary, true", "2014-12-31, 2015-02-10, salary, false", "2015-09-01, 2015-10-01, salary, false",
        "2015-09-01, 2015-09-30, salary, true", "2015-09-01, 2015-10-31, year-end-allowance, true"})
    @DisplayName("LZ-112 LZ-119 LZ-109 LZ-116 LZ-175 pays dues and grants them in the same calendar year")
    void grantsDuesInTheirYear(String paid, String asked, String source, boolean possible) {
        for (String goal : List.of("union-dues", "professional-association")) {
            RequestAsk dues = ask(goal, "100.00").withExpenseDate(day(paid)).withEvidence(new EvidenceFact("dues-note", day(paid), true))
                    .withDeclarations(Set.of("agreed", "recognised", "not-reimbursed", "tells-end")).withSplit(Map.of(source, euro("100.00")));

            Evaluation evaluation = judge(withAllowances(asked).build(), dues);

            assertThat(evaluation.failures().isEmpty()).as(goal + evaluation.failures()).isEqualTo(possible);
        }
    }

    @ParameterizedTest(name = "born {0}, saved {1} in 2011, balance {2}: {3} of {4}")
    @CsvSource({"1970-01-01, 3000.00, 0, 3600.00, 4000.00", "1970-01-01, 2999.99, 0, 0.00, 4000.00", "1954-12-31, 3000.00, 0, 4000.00, 4000.00",
        "1955-01-01, 3000.00, 0, 3600.00, 4000.00", "1949-12-31, 3000.00, 0, 3600.00, 4000.00", "1950-01-01, 3000.00, 0, 4000.00, 4000.00",
        "1970-01-01, 3000.00, 59500.00, 3500.00, 3500.00", "1970-01-01, 3000.00, 59500.01, 0.00, 3500.00"})
    @DisplayName("LZ-T27 LZ-138 LZ-139 LZ-144 LZ-145 LZ-146 LZ-A33 saves within 12 and 210 percent of annual pay")
    void savesForLeave(String born, String before, String balance, String granted, String deposit) {
        Situation situation = anna("2015-02-10", work("CURADOMI", "2500.00", "1", 36, Map.of())).birthDate(day(born))
                .person("lifeCourseBalance2011", hours(before)).person("lifeCourseBalance", hours(balance)).build();

        Evaluation evaluation = judge(situation, ask("life-course", deposit).withEvidence(new EvidenceFact("account-statement", day("2015-02-01"), true))
                .withDeclarations(Set.of("agreed")).withAnswers(Map.of("accountKind", "savings")));

        assertThat(evaluation.granted()).as(evaluation.failures().toString()).isEqualTo(euro(granted));
    }

    @Test
    @DisplayName("LZ-140 closes life-course savings after 2021")
    void closesLifeCourseSavings() {
        Situation situation = anna("2022-01-01").person("lifeCourseBalance2011", hours("5000")).build();

        assertThat(EVALUATOR.evaluate(shipped("lelie", 2022), situation, RequestAsk.draft("life-course")).grounds()).contains(Grounds.DEADLINE);
    }

    @Test
    @DisplayName("LZ-T25 LZ-86 LZ-87 LZ-A10 grants the tax room, or what the sources give if that is less")
    void grantsTheRoomOrTheSources() {
        EmploymentFact work = work("CURADOMI", "2808.00", "1", 36, Map.of("commutingAllowance", hours("60"), "businessKm", hours("1000"), "businessKmRate", hours("0.28")));
        Situation situation = anna("2015-02-10", work).source("year-end-allowance", SourceFact.of(euro("500.00"))).build();
        RequestAsk travel = RequestAsk.draft("travel").withDeclarations(Set.of("agreed", "travels-structurally")).withConsequencesRead(true);

        assertThat(judge(situation, travel.withSplit(Map.of("year-end-allowance", euro("500.00")))).granted()).isEqualTo(euro("500.00"));
        assertThat(judge(situation, travel).granted()).isEqualTo(euro("816.40"));
    }

    @Test
    @DisplayName("LZ-T30 LZ-56 shows an advantage of 210.00 on 500.00 at 42 percent")
    void showsTheAdvantage() {
        assertThat(EVALUATOR.netEffect(LELIE, euro("500.00"), euro("500.00")).advantage()).isEqualTo(euro("210.00"));
    }

    @Test
    @DisplayName("LZ-T28 LZ-156 LZ-A42 gives the hardship clause 42 days")
    void givesSixWeeks() {
        BigDecimal days = (BigDecimal) LELIE.parameter("hardship_term").flatMap(Parameter::value).orElseThrow();

        assertThat(day("2015-06-01").plusDays(days.longValue())).isEqualTo(day("2015-07-13"));
    }

    @Test
    @DisplayName("LZ-123 LZ-A30 values sold hours by the salary of the day of the request, though a raise is known for the month")
    void valuesSoldHoursOnTheDayOfTheRequest() {
        EmploymentFact before = new EmploymentFact("CURADOMI", "permanent", day("2010-01-01"), Optional.of(day("2015-02-09")), hours("36"), BigDecimal.ONE,
                euro("2000.00"), Map.of("fullTimeHours", 36));
        EmploymentFact after = new EmploymentFact("CURADOMI", "permanent", day("2015-02-10"), Optional.empty(), hours("36"), BigDecimal.ONE, euro("2808.00"),
                Map.of("fullTimeHours", 36));
        Situation situation = anna("2015-02-10").employments(List.of(before, after)).build();

        Evaluation evaluation = judge(situation, ask("extra-salary", "0").withDeclarations(Set.of("agreed", "taxed")).withAnswers(Map.of("hours", hours("10"))));

        assertThat(evaluation.granted()).isEqualTo(euro("180.00"));
        assertThat(evaluation.funding().get(0).unitValue().orElseThrow()).isEqualByComparingTo("18");
    }
}
