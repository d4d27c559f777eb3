package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.cap;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.employment;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static nl.ruilwerk.scheme.SchemeFixture.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seven goals: values, papers and conditions (catalogue, chapter 5). */
class GoalsTest {

    @ParameterizedTest(name = "{0}: maximum {2}, PO {3} for {4}, VO {5} for {6}")
    @CsvSource({
        "union-dues, 1, , , , , ",
        "bicycle, 2, 1250.00, 22500.00, 18, 20000.00, 16",
        "fitness, 3, 500.00, 5500.00, 11, 4500.00, 9",
        "literature, 4, 150.00, 900.00, 6, 600.00, 4",
        "professional-association, 5, 150.00, 1050.00, 7, 750.00, 5",
        "portable-ict, 6, 650.00, 19500.00, 30, 16250.00, 25",
        "bag, 7, 200.00, 800.00, 4, 400.00, 2"})
    @DisplayName("HS-64 HS-67 HS-75 HS-76 HS-83 HS-84 HS-85 HS-89 HS-90 HS-91 HS-96 HS-97 HS-98 HS-105 HS-106 HS-107 HS-113 HS-114 HS-115 HS-A14 HS-A19 has the maxima and caps of the regulation, in its order")
    void hasTheMaximaAndCaps(String code, int rank, String maximum, String po, Integer countPo, String vo, Integer countVo) {
        Goal goal = EDITION.goal(code);

        assertThat(goal.rank()).isEqualTo(rank);
        assertThat(EDITION.goals().get(rank - 1)).isEqualTo(goal);
        assertThat(goal.maximum()).isEqualTo(Optional.ofNullable(maximum).map(Money::of));
        assertThat(goal.lastDay()).as("HS-45 HS-46").isEqualTo(day("2023-11-01"));
        if (po == null) {
            assertThat(goal.caps()).isEmpty();
        } else {
            assertThat(goal.caps().get("PO").amount()).isEqualTo(euro(po));
            assertThat(goal.caps().get("PO").guaranteed()).isEqualTo(countPo);
            assertThat(goal.caps().get("VO").amount()).isEqualTo(euro(vo));
            assertThat(goal.caps().get("VO").guaranteed()).isEqualTo(countVo);
        }
    }

    @Test
    @DisplayName("HS-38 HS-39 allows the two year-end allowances for union dues, all four sources elsewhere")
    void allowsTheSourcesOfTheGoal() {
        assertThat(EDITION.goal("union-dues").sources()).containsExactlyInAnyOrder("year-end-allowance", "year-end-allowance-support");
        assertThat(EDITION.goals()).filteredOn(goal -> !goal.code().equals("union-dues")).allSatisfy(goal -> assertThat(goal.sources())
                .containsExactlyInAnyOrder("holiday-pay", "year-end-allowance", "year-end-allowance-support", "retention-allowance"));
    }

    @ParameterizedTest(name = "{0} accepts {1}")
    @CsvSource({"union-dues, union-statement proof-of-payment", "bicycle, invoice", "fitness, proof-of-payment", "literature, proof-of-payment",
            "professional-association, proof-of-payment", "portable-ict, proof-of-payment invoice", "bag, proof-of-payment"})
    @DisplayName("HS-63 HS-73 HS-86 HS-92 HS-99 HS-108 HS-116 accepts the proof that the regulation names")
    void acceptsTheProofOfTheGoal(String code, String kinds) {
        assertThat(EDITION.goal(code).evidence()).extracting(Evidence::code).containsExactlyInAnyOrder(kinds.split(" "));
    }

    @ParameterizedTest(name = "{0} asks {1}")
    @CsvSource({"union-dues, union-member", "bicycle, bicycle-use no-bicycle-before", "fitness, outside-working-hours recognised-or-vitality",
            "literature, own-expense serves-work", "professional-association, voluntary-job-related not-required tax-conditions",
            "portable-ict, usable-for-work no-employer-device", "bag, usable-for-work none-provided"})
    @DisplayName("HS-61 HS-69 HS-77 HS-78 HS-87 HS-88 HS-93 HS-94 HS-95 HS-101 HS-103 HS-110 HS-112 is incomplete without each declaration of the goal")
    void asksForEachDeclaration(String code, String declarations) {
        Situation situation = fatima("2023-09-01").build();
        for (String missing : declarations.split(" ")) {
            RequestAsk ask = ask(code, "100.00", situation.today());
            Set<String> others = new java.util.TreeSet<>(ask.declarations());
            assertThat(others.remove(missing)).as(missing).isTrue();

            Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask.withDeclarations(others));

            assertThat(evaluation.verdict()).isEqualTo(Verdict.INCOMPLETE);
            assertThat(evaluation.missing()).extracting(Missing::code).containsExactly("declaration-" + missing);
        }
        assertThat(EDITION.goal(code).declarations()).hasSize(declarations.split(" ").length);
    }

    @Test
    @DisplayName("HS-02 HS-118 HS-A21 lists everything that an empty request still needs")
    void listsWhatIsMissing() {
        Evaluation evaluation = EVALUATOR.evaluate(EDITION, fatima("2023-09-01").build(), RequestAsk.draft("bicycle"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(evaluation.missing()).extracting(Missing::code).containsExactly("expense-in-plan-year", "evidence", "declaration-bicycle-use",
                "declaration-no-bicycle-before", "consequences", "cost");
        assertThat(evaluation.missing()).allSatisfy(missing -> {
            assertThat(missing.text().in(new java.util.Locale("nl"))).isNotBlank();
            assertThat(missing.text().in(java.util.Locale.UK)).isNotBlank();
        });
    }

    @ParameterizedTest(name = "bought on {0}: {1}")
    @CsvSource({"2022-12-31, REFUSED", "2023-01-01, GRANTABLE", "2023-06-15, GRANTABLE", "2023-06-16, REFUSED"})
    @DisplayName("HS-48 HS-49 HS-74 HS-109 HS-117 wants the expense in the plan year and before the request")
    void wantsTheExpenseInThePlanYear(String bought, Verdict verdict) {
        Situation situation = fatima("2023-06-15").build();
        RequestAsk ask = ask("bag", "100.00", situation.today()).withExpenseDate(day(bought))
                .withEvidence(new EvidenceFact("proof-of-payment", day("2023-06-01"), true));

        assertThat(EVALUATOR.evaluate(EDITION, situation, ask).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "proof of {0}, in own name {1}: {2}")
    @CsvSource({"2022-12-31, true, REFUSED", "2023-01-01, true, GRANTABLE", "2023-06-15, true, GRANTABLE", "2023-06-16, true, REFUSED",
            "2023-06-01, false, REFUSED"})
    @DisplayName("HS-50 HS-73 HS-80 HS-86 wants proof of the plan year, not of the future, in the employee's name")
    void wantsProofOfTheYearInTheName(String dated, boolean inName, Verdict verdict) {
        Situation situation = fatima("2023-06-15").build();
        RequestAsk ask = ask("fitness", "100.00", situation.today()).withExpenseDate(day("2023-06-01"))
                .withEvidence(new EvidenceFact("proof-of-payment", day(dated), inName));

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask);

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.grounds().contains(Grounds.EVIDENCE)).isEqualTo(verdict == Verdict.REFUSED);
    }

    @Test
    @DisplayName("HS-50 leaves to a person what nobody has read on the proof yet")
    void leavesUnreadProofToAPerson() {
        Situation situation = fatima("2023-06-15").build();
        RequestAsk ask = ask("fitness", "100.00", situation.today())
                .withEvidence(new EvidenceFact("proof-of-payment", Optional.empty(), Optional.empty(), Optional.empty()));

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(evaluation.finding("evidence-in-name").orElseThrow().outcome()).isEqualTo(Finding.Result.NOTE);
    }

    @Test
    @DisplayName("HS-49 does not take a quotation for proof")
    void doesNotTakeAQuotation() {
        Situation situation = fatima("2023-06-15").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation,
                ask("bicycle", "100.00", situation.today()).withEvidence(new EvidenceFact("quotation", day("2023-06-01"), true)));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(evaluation.missing()).extracting(Missing::code).containsExactly("evidence");
        assertThat(evaluation.finding("evidence-kind")).isPresent();
    }

    @Test
    @DisplayName("HS-51 HS-63 HS-A16 counts only what the proofs show as paid, several proofs together")
    void countsWhatTheProofsShow() {
        Situation situation = fatima("2023-10-15").build();
        EvidenceFact first = new EvidenceFact("proof-of-payment", Optional.of(day("2023-03-01")), Optional.of(true), Optional.of(euro("80.00")));
        EvidenceFact second = new EvidenceFact("proof-of-payment", Optional.of(day("2023-09-01")), Optional.of(true), Optional.of(euro("95.50")));

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask("union-dues", "210.00", situation.today()).withEvidence(first, second));

        assertThat(evaluation.cost()).isEqualTo(euro("175.50"));
        assertThat(evaluation.granted()).isEqualTo(euro("175.50"));
        assertThat(evaluation.finding("proven-cost").orElseThrow().ruleIds()).contains("HS-51", "HS-63");
    }

    @Test
    @DisplayName("HS-51 HS-64 has no maximum for union dues: actual dues, as far as the sources reach")
    void hasNoMaximumForUnionDues() {
        Evaluation evaluation = judge(fatima("2023-09-01").build(), "union-dues", "1999.99");

        assertThat(evaluation.granted()).isEqualTo(euro("1999.99"));
        assertThat(evaluation.cap()).isEqualTo(CapOutcome.NO_CAP);
    }

    @ParameterizedTest(name = "{0} with {1} = {2}: {3}")
    @CsvSource({
        "bicycle, includesBicycle, true, GRANTABLE", "bicycle, includesBicycle, false, REFUSED",
        "fitness, spending=gym locationInNetwork, true, GRANTABLE", "fitness, spending=gym locationInNetwork, false, REFUSED",
        "fitness, spending=coaching certifiedCoach, true, GRANTABLE", "fitness, spending=coaching certifiedCoach, false, REFUSED",
        "professional-association, requiredByEmployer, false, GRANTABLE", "professional-association, requiredByEmployer, true, REFUSED",
        "portable-ict, requiredByEmployer, false, GRANTABLE", "portable-ict, requiredByEmployer, true, REFUSED",
        "bag, requiredByEmployer, false, GRANTABLE", "bag, requiredByEmployer, true, REFUSED"})
    @DisplayName("HS-66 HS-68 HS-79 HS-82 HS-94 HS-102 HS-111 HS-A17 HS-A18 reads the answers to the goal's own questions")
    void readsTheAnswers(String goal, String question, boolean answer, Verdict verdict) {
        Map<String, Object> answers = new java.util.HashMap<>();
        for (String part : question.split(" ")) {
            String[] pair = part.split("=");
            answers.put(pair[0], pair.length > 1 ? pair[1] : answer);
        }
        Situation situation = fatima("2023-09-01").build();

        Evaluation evaluation = EVALUATOR.evaluate(EDITION, situation, ask(goal, "100.00", situation.today()).withAnswers(answers));

        assertThat(evaluation.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "kind {0}: {1}")
    @CsvSource({"professional, GRANTABLE", "staff, REFUSED"})
    @DisplayName("HS-100 HS-A20 takes a professional association, not a staff association")
    void takesAProfessionalAssociation(String kind, Verdict verdict) {
        Situation situation = fatima("2023-09-01").build();

        assertThat(EVALUATOR.evaluate(EDITION, situation, ask("professional-association", "100.00", situation.today())
                .withAnswers(Map.of("associationKind", kind))).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "purpose \"{0}\": {1}")
    @CsvSource({"Ik slaap beter, GRANTABLE", "'', REFUSED"})
    @DisplayName("HS-81 HS-A18 wants goods to come with a statement of their purpose")
    void wantsAPurposeForGoods(String purpose, Verdict verdict) {
        Situation situation = fatima("2023-09-01").build();

        assertThat(EVALUATOR.evaluate(EDITION, situation,
                ask("fitness", "100.00", situation.today()).withAnswers(Map.of("spending", "goods", "purpose", purpose))).verdict()).isEqualTo(verdict);
    }

    @Test
    @DisplayName("HS-66 takes an ordinary bicycle and an electric one alike")
    void takesEveryBicycle() {
        Situation situation = fatima("2023-09-01").build();
        for (String kind : List.of("ordinary", "electric")) {
            assertThat(EVALUATOR.evaluate(EDITION, situation, ask("bicycle", "1250.00", situation.today())
                    .withAnswers(Map.of("bicycleKind", kind, "includesBicycle", true))).granted()).isEqualTo(euro("1250.00"));
        }
    }

    @ParameterizedTest(name = "{0} when {1}")
    @CsvSource({"portable-ict, employerDevice", "bag, employerBag"})
    @DisplayName("HS-103 HS-112 refuses what the employer already provides")
    void refusesWhatTheEmployerProvides(String goal, String fact) {
        assertThat(judge(fatima("2023-09-01").person(fact, false).build(), goal, "100.00").verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(fatima("2023-09-01").person(fact, true).build(), goal, "100.00").grounds()).containsExactly(Grounds.CONDITION);
    }

    @Test
    @DisplayName("HS-60 HS-153 refuses when the yearly maximum was used up, and counts an earlier undecided request")
    void refusesWhenTheMaximumIsUsedUp() {
        Situation used = fatima("2023-09-01").past(new PastGrant("literature", 2023, euro("150.00"), PastGrant.Kind.GRANTED)).build();
        Situation lastYear = fatima("2023-09-01").past(new PastGrant("literature", 2022, euro("150.00"), PastGrant.Kind.GRANTED)).build();
        Situation waiting = fatima("2023-09-01").pending(pending("literature", "100.00", "2023-08-30T10:00:00Z")).build();

        assertThat(judge(used, "literature", "10.00").grounds()).containsExactly(Grounds.MAXIMUM);
        assertThat(judge(lastYear, "literature", "10.00").verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(waiting, "literature", "90.00").granted()).isEqualTo(euro("50.00"));
    }

    @Test
    @DisplayName("HS-A15 takes one bicycle request at a time: a second one waits behind the first, not before it")
    void takesOneBicycleRequestAtATime() {
        PendingRequest other = pending("bicycle", "500.00", "2023-08-30T10:00:00Z");
        Situation situation = fatima("2023-09-01").pending(other).build();
        RequestAsk earlier = ask("bicycle", "500.00", situation.today()).withSubmittedAt(java.time.Instant.parse("2023-08-29T10:00:00Z"));

        assertThat(judge(situation, "bicycle", "500.00").grounds()).containsExactly(Grounds.FREQUENCY);
        assertThat(EVALUATOR.evaluate(EDITION, situation, earlier).verdict()).isEqualTo(Verdict.GRANTABLE);
    }

    @Test
    @DisplayName("HS-58 HS-70 HS-121 HS-A24 says from when a closed goal opens again")
    void saysWhenAGoalOpens() {
        Situation situation = fatima("2023-09-01").past(new PastGrant("bicycle", 2021, euro("700.00"), PastGrant.Kind.GRANTED))
                .employments(List.of(employment("PO", "2023-07-15", null, "1"))).participation(day("2023-07-15")).build();

        Map<String, GoalRoom> rooms = EVALUATOR.openGoals(EDITION, situation).stream()
                .collect(java.util.stream.Collectors.toMap(GoalRoom::goal, room -> room));

        assertThat(rooms.get("bicycle").open()).isFalse();
        assertThat(rooms.get("bicycle").opensOn()).contains(day("2026-01-01"));
        assertThat(rooms.get("union-dues").opensOn()).contains(day("2023-10-15"));
        assertThat(rooms.get("literature").open()).isTrue();
        assertThat(rooms.get("literature").personalRoom()).contains(euro("150.00"));
    }

    @Test
    @DisplayName("HS-45 all goals are closed on 2 November and open again on 1 January")
    void closesAllGoalsAfterTheDeadline() {
        assertThat(EVALUATOR.openGoals(EDITION, fatima("2023-11-02").build())).allSatisfy(room -> {
            assertThat(room.open()).isFalse();
            assertThat(room.opensOn()).contains(day("2024-01-01"));
        });
    }

    @Test
    @DisplayName("HS-06 HS-08 charges every goal to the tax-free margin: each is an untaxed reimbursement; dues and bicycle come from the agreements")
    void chargesEveryGoalToTheMargin() {
        assertThat(EDITION.goals()).allSatisfy(goal -> assertThat(EDITION.payroll().component(goal.component()).name().in(java.util.Locale.UK))
                .startsWith("Untaxed reimbursement"));
        assertThat(EDITION.goals()).filteredOn(goal -> goal.rules().contains("HS-06")).extracting(Goal::code).containsExactly("union-dues", "bicycle");
    }

    @Test
    @DisplayName("HS-178 several goals in one year share the sources")
    void sharesSourcesBetweenGoals() {
        Situation situation = fatima("2023-09-01").past(new PastGrant("fitness", 2023, euro("500.00"), PastGrant.Kind.GRANTED))
                .source("year-end-allowance", new SourceFact(euro("2000.00"), Money.ZERO, euro("500.00"))).build();

        assertThat(judge(situation, "bicycle", "1250.00").granted()).isEqualTo(euro("1250.00"));
    }
}
