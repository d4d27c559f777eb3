package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.PackExcerpts.EVALUATOR;
import static nl.ruilwerk.scheme.PackExcerpts.ask;
import static nl.ruilwerk.scheme.PackExcerpts.day;
import static nl.ruilwerk.scheme.PackExcerpts.edition;
import static nl.ruilwerk.scheme.PackExcerpts.employment;
import static nl.ruilwerk.scheme.PackExcerpts.euro;
import static nl.ruilwerk.scheme.PackExcerpts.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets that come by conversion or from the employer, are charged over terms, expire and are settled; by the vectors of LANXESS and Alleo. */
class BudgetsTest {

    private static final Edition LANXESS = edition("lanxess", 2023);
    private static final Edition ALLEO = edition("alleo", 2026);

    private static Situation.Builder carl(String today, String group, String hourly, String monthly, String fte) {
        EmploymentFact work = employment("BE", "2022-03-01", null, fte, monthly,
                Map.of("targetGroup", group, "hourlyWage", hours(hourly), "minimumWage", hours("1500")));
        return Situation.on(day(today)).personName("Carl").birthDate(day("1985-05-01")).employment(work);
    }

    private static Situation.Builder clerkWith(String today, String left, String recurring, String committed) {
        return carl(today, "CLERK", "0", "3500.00", "1").source("flex", SourceFact.budget(
                List.of(BudgetLot.of("2023", day("2023-03-01"), euro(left))), euro(recurring), euro(committed)));
    }

    @ParameterizedTest(name = "{0} {1}/h {2} at {3}, {4}%: {5} and {6}")
    @CsvSource({"WORKER, 20.00, 0.00, 1, 5, 160.83, 283.06", "WORKER_SHIFT, 22.50, 0.00, 0.80, 10, 289.49, 593.46", "CLERK, 0, 3500.00, 1, 2.5, 87.50, 135.63",
        "CLERK_SHIFT, 0, 3200.00, 1, 15, 480.00, 844.80", "CLERK, 0, 1800.00, 0.50, 5, 90.00, 139.50"})
    @DisplayName("LX-X07 LX-X08 LX-X09 LX-X10 LX-X11 LX-57 LX-61 LX-62 LX-63 LX-64 LX-66 turns pay into budget by share and factor")
    void turnsPayIntoBudget(String group, String hourly, String monthly, String fte, BigDecimal share, String reduction, String credit) {
        Conversion conversion = EVALUATOR.convert(LANXESS, carl("2023-03-15", group, hourly, monthly, fte).build(), "flex", share);

        assertThat(conversion.refused()).as(conversion.findings().toString()).isFalse();
        assertThat(conversion.reduction()).isEqualTo(euro(reduction));
        assertThat(conversion.credit()).isEqualTo(euro(credit));
        assertThat(conversion.steps()).extracting(NeededStep::code).containsExactly("annex");
    }

    @ParameterizedTest(name = "{0}%")
    @CsvSource({"7", "20"})
    @DisplayName("LX-X12 LX-54 LX-55 refuses a share that is not offered")
    void refusesAnotherShare(BigDecimal share) {
        Conversion conversion = EVALUATOR.convert(LANXESS, carl("2023-03-15", "CLERK", "0", "3500.00", "1").build(), "flex", share);

        assertThat(conversion.refused()).isTrue();
        assertThat(conversion.availableFrom()).isEmpty();
    }

    @ParameterizedTest(name = "chosen on {0}: from {1}")
    @CsvSource({"2023-03-15, 2023-03-01", "2023-03-16, 2023-04-01"})
    @DisplayName("LX-X13 LX-72 LX-73 LX-A34 credits from the same month until the 15th")
    void creditsFromTheSameMonth(String chosen, String from) {
        assertThat(EVALUATOR.convert(LANXESS, carl(chosen, "CLERK", "0", "3500.00", "1").build(), "flex", hours("5")).availableFrom()).contains(day(from));
    }

    @ParameterizedTest(name = "wage {0} at 15%: refused {1}")
    @CsvSource({"1764.70, true", "1764.71, false"})
    @DisplayName("LX-58 keeps the wage left at or above the minimum")
    void keepsTheMinimumWage(String wage, boolean refused) {
        assertThat(EVALUATOR.convert(LANXESS, carl("2023-03-15", "CLERK", "0", wage, "1").build(), "flex", hours("15")).refused()).isEqualTo(refused);
    }

    @Test
    @DisplayName("LX-209 LX-A08 credits a month in proportion to the wage due")
    void creditsInProportion() {
        Conversion conversion = EVALUATOR.convert(LANXESS, carl("2023-03-15", "CLERK", "0", "3500.00", "1").build(), "flex", hours("5"));

        assertThat(conversion.credited(BigDecimal.ONE)).isEqualTo(euro("271.25"));
        assertThat(conversion.credited(hours("0.5"))).isEqualTo(euro("135.63"));
        assertThat(conversion.credited(BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "on {0}: refused {1}")
    @CsvSource({"2023-02-28, true", "2023-03-01, false"})
    @DisplayName("LX-X15 LX-13 opens after one year of service")
    void opensAfterAYear(String today, boolean refused) {
        assertThat(EVALUATOR.convert(LANXESS, carl(today, "CLERK", "0", "3500.00", "1").build(), "flex", hours("5")).refused()).isEqualTo(refused);
    }

    @Test
    @DisplayName("LX-22 LX-25 lets the employer decide on an attachment; without a decision one takes part")
    void letsTheEmployerDecide() {
        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, clerkWith("2023-03-10", "500.00", "0.00", "0.00").person("wageAttachment", true).build(),
                ask("pension-saving", "100.00"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NEEDS_DISCRETION);
        assertThat(evaluation.steps()).singleElement().satisfies(step -> assertThat(step.byDefault()).isEqualTo(Step.Default.ALLOW));
    }

    @ParameterizedTest(name = "{0} from 500.00: charge {1}, {2}")
    @CsvSource({"990.00, 1077.71, REFUSED", "459.31, 500.00, GRANTABLE", "459.32, 500.02, REFUSED"})
    @DisplayName("LX-X16 LX-X17 LX-114 LX-38 charges pension saving with 8.86 percent and never beyond the budget")
    void chargesPensionSaving(String saved, String charge, Verdict verdict) {
        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, clerkWith("2023-03-10", "500.00", "0.00", "0.00").build(), ask("pension-saving", saved));

        assertThat(evaluation.cost()).isEqualTo(euro(charge));
        assertThat(evaluation.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2023-12-01, GRANTABLE", "2023-12-02, REFUSED"})
    @DisplayName("LX-X18 LX-118 LX-A17 takes pension saving from 1 January to 1 December")
    void takesPensionSavingInItsWindow(String today, Verdict verdict) {
        assertThat(EVALUATOR.evaluate(LANXESS, clerkWith(today, "500.00", "0.00", "0.00").build(), ask("pension-saving", "100.00")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "on {0}: from {1}")
    @CsvSource({"2023-03-14, 2023-03-01", "2023-03-15, 2023-04-01"})
    @DisplayName("LX-X14 LX-X24 LX-104 LX-105 LX-107 charges hospital cover in twelve parts from this or the next month")
    void chargesHospitalCover(String today, String start) {
        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, clerkWith(today, "100.00", "100.00", "0.00").build(), ask("hospital-partner", "300.00"));

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.cost()).isEqualTo(euro("375.00"));
        assertThat(evaluation.term().orElseThrow().start()).isEqualTo(day(start));
        assertThat(evaluation.funding().get(0).shares()).hasSize(12).allSatisfy(share -> assertThat(share.value()).isEqualTo(euro("31.25")));
    }

    private static RequestAsk laptop(String price) {
        return ask("multimedia", price).withAnswers(Map.of("type", "laptop"));
    }

    @Test
    @DisplayName("LX-X20 LX-146 LX-144 LX-237 charges a laptop per year over 36 months, with its benefit in kind beside it")
    void chargesALaptop() {
        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, clerkWith("2023-03-10", "100.00", "100.00", "0.00").build(), laptop("1200.00"));

        // 423.52 a year
        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.cost()).isEqualTo(euro("1270.56"));
        assertThat(evaluation.funding().get(0).shares()).hasSize(36);
        assertThat(evaluation.also()).hasSize(36).allSatisfy(line -> {
            assertThat(line.amount()).isEqualTo(euro("6.00"));
            assertThat(line.treatment()).isEqualTo(Payment.Treatment.BENEFIT_IN_KIND);
        });
    }

    @Test
    @DisplayName("LX-X19 LX-X22 LX-155 LX-237 spreads 250.00 over 36 months so that the parts add up")
    void spreadsCumulatively() {
        RequestAsk ask = ask("peripherals", "250.00").withCourse(RequestAsk.Course.UNSAID.beside(new RequestAsk.Beside("multimedia", "desktop", euro("900.00"))));

        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, clerkWith("2023-03-10", "100.00", "100.00", "0.00").build(), ask);

        List<Money> parts = evaluation.funding().get(0).shares().stream().map(Funding.Share::value).toList();
        assertThat(Money.sum(parts)).isEqualTo(euro("250.00"));
        assertThat(Money.sum(parts.subList(0, 12))).isEqualTo(euro("83.33"));
        assertThat(Money.sum(parts.subList(12, 24))).isEqualTo(euro("83.34"));
        assertThat(Instalments.of(euro("1200.00"), 36, Instalments.Division.CUMULATIVE)).startsWith(euro("33.33"), euro("33.34"), euro("33.33"));
    }

    @ParameterizedTest(name = "beside {0}: {1}")
    @CsvSource({"laptop, GRANTABLE", "desktop, GRANTABLE", "tablet, REFUSED"})
    @DisplayName("LX-150 LX-A24 opens peripherals only together with a laptop or desktop")
    void opensPeripheralsWithAComputer(String type, Verdict verdict) {
        RequestAsk ask = ask("peripherals", "250.00").withCourse(RequestAsk.Course.UNSAID.beside(new RequestAsk.Beside("multimedia", type, euro("900.00"))));

        assertThat(EVALUATOR.evaluate(LANXESS, clerkWith("2023-03-10", "100.00", "100.00", "0.00").build(), ask).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "recurring 40.00, committed {0}: {1}")
    @CsvSource({"4.70, GRANTABLE", "4.72, REFUSED"})
    @DisplayName("LX-182 starts a long-running benefit only if what comes each month carries it")
    void wantsRecurringRoom(String committed, Verdict verdict) {
        // 1,270.56 over 36 months: the first part is 35.29
        Situation situation = clerkWith("2023-03-10", "5000.00", "40.00", committed).build();

        assertThat(EVALUATOR.evaluate(LANXESS, situation, laptop("1200.00")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({"2026-03-09, laptop, REFUSED", "2026-03-10, laptop, GRANTABLE", "2026-03-09, tablet, GRANTABLE"})
    @DisplayName("LX-X29 LX-138 LX-A21 allows the same type again three years after the confirmation")
    void allowsTheSameTypeAfterThreeYears(String today, String type, Verdict verdict) {
        Situation situation = clerkWith(today, "0.00", "0.00", "0.00").source("flex", SourceFact.budget(
                        List.of(BudgetLot.of("now", day("2026-01-01"), euro("500.00"))), euro("100.00"), Money.ZERO))
                .past(PastGrant.granted("multimedia", day("2023-03-10"), day("2023-04-01"), euro("1270.56"), "laptop")).build();

        Evaluation evaluation = EVALUATOR.evaluate(edition("lanxess", 2026), situation, ask("multimedia", "900.00").withAnswers(Map.of("type", type)));

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(verdict);
    }

    @Test
    @DisplayName("LX-X33 LX-147 LX-220 asks for a device the part not yet charged and 4 percent, and 4 percent at the end")
    void asksTheResidualValue() {
        RunningChoice choice = new RunningChoice("r1", "multimedia", "laptop", day("2023-03-01"), Optional.of(day("2026-02-28")), euro("1270.56"), euro("1200.00"),
                List.of(), Money.ZERO);
        Situation situation = clerkWith("2023-03-10", "500.00", "0.00", "0.00").running(choice).build();

        assertThat(EVALUATOR.residual(LANXESS, situation, choice, day("2023-12-31"))).contains(euro("914.67"));
        assertThat(EVALUATOR.residual(LANXESS, situation, choice, day("2026-02-28"))).contains(euro("48.00"));
    }

    @Test
    @DisplayName("LX-X26 LX-X27 LX-41 LX-167 LX-197 LX-199 ends a budget on 31 December of the next year and pays nothing without a factor")
    void endsABudget() {
        Situation lastDay = clerkWith("2024-12-31", "500.00", "0.00", "0.00").build();
        Situation after = clerkWith("2025-01-01", "500.00", "0.00", "0.00").build();

        List<Expiry> expired = EVALUATOR.expired(edition("lanxess", 2025), after);

        assertThat(EVALUATOR.expired(edition("lanxess", 2024), lastDay)).isEmpty();
        assertThat(EVALUATOR.sources(edition("lanxess", 2025), after).get(0).free()).isEqualTo(Money.ZERO);
        assertThat(expired).singleElement().satisfies(expiry -> {
            assertThat(expiry.lastDay()).isEqualTo(day("2024-12-31"));
            assertThat(expiry.left()).isEqualTo(euro("500.00"));
            assertThat(expiry.paid()).isEmpty();
            assertThat(expiry.finding().failed()).isTrue();
        });
    }

    @Test
    @DisplayName("LX-51 LX-A06 spends the oldest part first")
    void spendsTheOldestFirst() {
        Situation situation = carl("2023-06-10", "CLERK", "0", "3500.00", "1").source("flex", SourceFact.budget(
                List.of(BudgetLot.of("may", day("2023-05-01"), euro("100.00")), BudgetLot.of("april", day("2023-04-01"), euro("100.00"))), Money.ZERO, Money.ZERO)).build();

        Evaluation evaluation = EVALUATOR.evaluate(LANXESS, situation, ask("pension-saving", "137.79"));

        assertThat(evaluation.funding().get(0).lots()).containsExactly(new Funding.LotUse("april", euro("100.00")), new Funding.LotUse("may", euro("50.00")));
    }

    private static Situation.Builder leaver(String taken) {
        List<BudgetLot> lots = List.of(BudgetLot.of("1", day("2023-03-01"), euro("283.06")), BudgetLot.of("2", day("2023-04-01"), euro("283.06")),
                BudgetLot.of("3", day("2023-05-01"), euro("283.06")), BudgetLot.of("4", day("2023-06-01"), euro("283.06")));
        return carl("2023-06-30", "CLERK", "0", "3500.00", "1").source("flex", SourceFact.budget(lots, euro("283.06"), Money.ZERO).with(Map.of("taken", hours(taken))));
    }

    @Test
    @DisplayName("LX-X30 LX-X31 LX-213 LX-214 LX-215 LX-216 LX-217 LX-218 settles what was earned against what was taken")
    void settlesTheBudget() {
        Settlement plus = EVALUATOR.settle(LANXESS, leaver("1000.00").build(), day("2023-06-30"), Map.of("holiday-pay", euro("100.00")));
        Settlement minus = EVALUATOR.settle(LANXESS, leaver("1300.00").build(), day("2023-06-30"), Map.of("holiday-pay", euro("100.00")));

        assertThat(plus.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.surplus()).isEqualTo(euro("132.24"));
            assertThat(payment.gross()).isEmpty();
        });
        assertThat(minus.owed()).isEqualTo(euro("167.76"));
        assertThat(minus.recoveries()).containsExactly(new Settlement.Recovered("holiday-pay", "flex", euro("100.00")),
                new Settlement.Recovered("transfer", "flex", euro("67.76")));
        assertThat(minus.days()).contains(15);
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({"2023-07-16, 0.00", "2023-07-17, 0.00", "2023-07-18, 0.02", "2023-08-16, 0.62"})
    @DisplayName("LX-X32 LX-218 LX-219 LX-A32 asks simple interest from the day after the fifteen days")
    void asksInterestWhenLate(String received, String interest) {
        Situation situation = leaver("1300.00").build();

        assertThat(EVALUATOR.interest(LANXESS, situation, euro("300.00"), day("2023-07-01"), day(received)))
                .isEqualTo(euro(interest));
    }

    @Test
    @DisplayName("LX-203 LX-204 LX-187 goes on during a paid suspension, and serves binding choices first when the budget shrinks")
    void servesBindingChoicesFirst() {
        PlannedLine device = new PlannedLine(YearMonth.of(2023, 7), PlannedLine.Kind.SOURCE, "flex", "flex", euro("-35.00"));
        PlannedLine cover = new PlannedLine(YearMonth.of(2023, 7), PlannedLine.Kind.SOURCE, "flex", "flex", euro("-31.25"));
        RunningChoice laptop = new RunningChoice("laptop", "multimedia", "laptop", day("2023-05-01"), Optional.of(day("2026-04-30")), euro("1260.00"), euro("1200.00"),
                List.of(device), Money.ZERO);
        RunningChoice hospital = new RunningChoice("hospital", "hospital-partner", "", day("2023-03-01"), Optional.of(day("2024-02-29")), euro("375.00"),
                euro("300.00"), List.of(cover), Money.ZERO);
        Situation situation = carl("2023-06-10", "CLERK", "0", "3500.00", "1").running(laptop).running(hospital)
                .source("flex", SourceFact.budget(List.of(), euro("40.00"), euro("66.25"))).build();

        List<EventOutcome> unpaid = EVALUATOR.after(LANXESS, situation, CareerEvent.of("suspension", day("2023-06-10")).ofKind("unpaid"));
        List<EventOutcome> paid = EVALUATOR.after(LANXESS, situation, CareerEvent.of("suspension", day("2023-06-10")).ofKind("paid"));

        assertThat(paid).extracting(EventOutcome::then).containsOnly(EventRule.Then.CONTINUE);
        assertThat(unpaid).filteredOn(outcome -> outcome.choice().equals("laptop")).allMatch(EventOutcome::fits);
        assertThat(unpaid).filteredOn(outcome -> outcome.choice().equals("hospital")).singleElement().satisfies(outcome -> {
            assertThat(outcome.fits()).isFalse();
            assertThat(outcome.step().orElseThrow().role()).isEqualTo("employee");
        });
    }

    // --- the platform

    private static Situation.Builder dora(String country) {
        EmploymentFact work = employment("ALL", "2020-01-01", null, "1", "3900.00", Map.of("hourlyWage", hours("22.50"), "country", country));
        return Situation.on(day("2026-06-10")).personName("Dora").birthDate(day("1985-05-01")).employment(work);
    }

    private static RequestAsk buying(String given) {
        return RequestAsk.draft("leave-buy").withConsequencesRead(true).withAnswers(Map.of("hours", hours(given)));
    }

    @Test
    @DisplayName("AL-X05 AL-54 buys 16 hours for 360.00 from holiday pay")
    void buysLeave() {
        Evaluation evaluation = EVALUATOR.evaluate(ALLEO, dora("NL").source("holiday-pay", SourceFact.of(euro("1000.00"))).build(), buying("16"));

        assertThat(evaluation.verdict()).as(evaluation.failures().toString()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.granted()).isEqualTo(euro("360.00"));
        assertThat(evaluation.gives()).contains(new Given("hours", hours("16")));
        assertThat(evaluation.lines()).extracting(PlannedLine::payMonth).containsOnly(YearMonth.of(2026, 7));
    }

    @Test
    @DisplayName("AL-X08 AL-32 AL-33 AL-88 shares one source between all goals")
    void sharesOneSource() {
        Situation situation = dora("NL").source("holiday-pay", new SourceFact(euro("500.00"), Money.ZERO, euro("350.00"))).build();

        Evaluation seven = EVALUATOR.evaluate(ALLEO, situation, buying("7"));
        assertThat(seven.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(seven.finding("shortage").orElseThrow().figures()).containsEntry("difference", euro("7.50"));
        assertThat(EVALUATOR.evaluate(ALLEO, situation, buying("6")).granted()).isEqualTo(euro("135.00"));
    }

    @Test
    @DisplayName("AL-X07 AL-56 AL-57 sells hours as taxed pay and warns of allowances")
    void sellsLeave() {
        Evaluation evaluation = EVALUATOR.evaluate(ALLEO, dora("NL").source("leave", SourceFact.hours(hours("40"))).build(),
                RequestAsk.draft("leave-sell").withConsequencesRead(true).withAnswers(Map.of("hours", hours("8"))));

        assertThat(evaluation.granted()).isEqualTo(euro("180.00"));
        assertThat(evaluation.notices()).extracting(Notice::code).containsExactly("allowances-may-fall");
        assertThat(EVALUATOR.evaluate(ALLEO, dora("NL").source("holiday-pay", SourceFact.of(euro("1000.00"))).build(), buying("8")).notices()).isEmpty();
    }

    @Test
    @DisplayName("AL-X13 AL-19 keeps flexible salary to employment in the Netherlands")
    void keepsToTheNetherlands() {
        assertThat(EVALUATOR.evaluate(ALLEO, dora("DE").source("holiday-pay", SourceFact.of(euro("1000.00"))).build(), buying("8")).grounds())
                .containsExactly(Grounds.ELIGIBILITY);
    }

    @Test
    @DisplayName("AL-34 AL-90 AL-A08 uses the dedicated budget first, then the employer's by end date, then an exchange")
    void usesBudgetsInOrder() {
        BudgetLot late = new BudgetLot("late", day("2026-01-01"), euro("50.00"), euro("50.00"), Optional.of(day("2026-12-31")), Set.of());
        BudgetLot soon = new BudgetLot("soon", day("2026-02-01"), euro("50.00"), euro("50.00"), Optional.of(day("2026-06-30")), Set.of());
        BudgetLot past = new BudgetLot("past", day("2026-01-01"), euro("50.00"), euro("50.00"), Optional.of(day("2026-06-09")), Set.of());
        Situation situation = dora("NL").source("holiday-pay", SourceFact.of(euro("1000.00")))
                .source("development-budget", SourceFact.budget(List.of(BudgetLot.of("d", day("2026-01-01"), euro("100.00"))), Money.ZERO, Money.ZERO))
                .source("employer-budget", SourceFact.budget(List.of(late, soon, past), Money.ZERO, Money.ZERO)).build();

        Evaluation course = EVALUATOR.evaluate(ALLEO, situation, ask("development", "260.00"));
        Evaluation gym = EVALUATOR.evaluate(ALLEO, situation, ask("marketplace", "70.00"));

        assertThat(course.funding()).extracting(Funding::source).containsExactly("development-budget", "employer-budget", "holiday-pay");
        assertThat(course.funding()).extracting(Funding::value).containsExactly(euro("100.00"), euro("100.00"), euro("60.00"));
        assertThat(gym.funding()).extracting(Funding::source).containsExactly("employer-budget");
        assertThat(gym.funding().get(0).lots()).containsExactly(new Funding.LotUse("soon", euro("50.00")), new Funding.LotUse("late", euro("20.00")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"9.99, REFUSED", "10.00, GRANTABLE"})
    @DisplayName("AL-X02 AL-35 takes at least 10.00")
    void takesAtLeastTen(String price, Verdict verdict) {
        Situation situation = dora("NL").source("holiday-pay", SourceFact.of(euro("1000.00"))).build();

        assertThat(EVALUATOR.evaluate(ALLEO, situation, ask("marketplace", price)).verdict()).isEqualTo(verdict);
    }
}
