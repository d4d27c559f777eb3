package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.employment;
import static nl.ruilwerk.scheme.SchemeFixture.euro;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static nl.ruilwerk.scheme.SchemeFixture.judge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a decision on hardship changes in a judgement, and what it cannot change (LZ-155, LZ-156, AV-97, AV-99). */
class DispensationTest {

    private static final PastGrant BICYCLE_OF_2021 = new PastGrant("bicycle", 2021, euro("900.00"), PastGrant.Kind.GRANTED);

    private static Dispensation lifting(String check, String goal, String until) {
        return new Dispensation(UUID.randomUUID(), "H-2023-00007", day("2023-03-01"), Optional.ofNullable(goal), check, List.of("HS-70"),
                Optional.empty(), day(until));
    }

    private static Dispensation maximum(String amount) {
        return new Dispensation(UUID.randomUUID(), "H-2023-00007", day("2023-03-01"), Optional.of("bicycle"), Dispensation.MAXIMUM, List.of("HS-67"),
                Optional.of(euro(amount)), day("2023-12-31"));
    }

    @Test
    @DisplayName("LZ-155 LZ-156 tells the lifted check by decision and rule, and refuses no more")
    void liftsTheNamedCheck() {
        assertThat(judge(fatima("2023-03-10").past(BICYCLE_OF_2021).build(), "bicycle", "800.00").verdict()).isEqualTo(Verdict.REFUSED);

        Evaluation evaluation = judge(fatima("2023-03-10").past(BICYCLE_OF_2021).dispensation(lifting("frequency", "bicycle", "2023-12-31")).build(),
                "bicycle", "800.00");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.GRANTABLE);
        Finding told = evaluation.finding("frequency").orElseThrow();
        assertThat(told.outcome()).isEqualTo(Result.NOTE);
        assertThat(told.say(Locale.ENGLISH)).startsWith("By decision H-2023-00007 of").contains("HS-70 does not apply here").contains("2021");
        assertThat(told.say(new Locale("nl"))).startsWith("Volgens besluit H-2023-00007 van").contains("geldt HS-70 hier niet");
    }

    @Test
    @DisplayName("a dispensation counts for a request received on its last day and not on the day after, and for its own goal only")
    void endsAndHasAGoal() {
        Situation.Builder onItsLastDay = fatima("2023-03-10").past(BICYCLE_OF_2021);

        assertThat(judge(onItsLastDay.dispensation(lifting("frequency", "bicycle", "2023-03-10")).build(), "bicycle", "800.00").verdict())
                .isEqualTo(Verdict.GRANTABLE);
        assertThat(judge(fatima("2023-03-11").past(BICYCLE_OF_2021).dispensation(lifting("frequency", "bicycle", "2023-03-10")).build(),
                "bicycle", "800.00").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(fatima("2023-03-10").past(BICYCLE_OF_2021).dispensation(lifting("frequency", "bag", "2023-12-31")).build(),
                "bicycle", "800.00").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    @DisplayName("an exceptional maximum is granted to the cent, as far as the sources reach")
    void putsAnotherMaximum() {
        Evaluation evaluation = judge(fatima("2023-03-10").dispensation(maximum("1500.01")).build(), "bicycle", "1800.00");
        assertThat(evaluation.granted()).isEqualTo(euro("1500.01"));
        assertThat(evaluation.finding("maximum-instead").orElseThrow().say(Locale.ENGLISH)).contains("1,500.01");

        Evaluation beyondTheSource = judge(fatima("2023-03-10").noSources().source("year-end-allowance", SourceFact.of(euro("400.00")))
                .dispensation(maximum("1500.01")).build(), "bicycle", "1800.00");
        assertThat(beyondTheSource.granted()).as("no decision makes money that is not there").isEqualTo(euro("400.00"));
    }

    @Test
    @DisplayName("no decision lifts an empty source, a cap or the minimum wage")
    void cannotLiftWhatIsGuarded() {
        Situation empty = fatima("2023-03-10").noSources().dispensation(lifting("source-shortage", "bicycle", "2023-12-31")).build();

        assertThat(judge(empty, "bicycle", "800.00").grounds()).contains(Grounds.SOURCE_SHORTAGE);
        assertThat(Grounds.values()).filteredOn(ground -> !ground.isDispensable()).containsExactly(Grounds.SOURCE_NOT_ALLOWED,
                Grounds.SOURCE_SHORTAGE, Grounds.MINIMUM_WAGE, Grounds.BUDGET, Grounds.THRESHOLD);
    }

    @Test
    @DisplayName("an enrolment that the rules exclude may be taken by decision")
    void takesAnEnrolment() {
        Situation.Builder shortly = Situation.on(day("2023-03-10")).personName("Fatima")
                .employment(employment("PO", "2023-02-01", "2023-03-31", "1")).source("year-end-allowance", SourceFact.of(Money.of("500.00")));

        assertThat(EVALUATOR.assessEnrolment(EDITION, shortly.build(), day("2023-03-10")).eligible()).isFalse();
        assertThat(EVALUATOR.assessEnrolment(EDITION, shortly.dispensation(lifting("not-short-term", null, "2023-03-31")).build(), day("2023-03-10"))
                .eligible()).isTrue();
    }

    @Test
    @DisplayName("an enrolment that came late starts as one in time, by decision")
    void takesALateEnrolment() {
        Situation.Builder longInService = fatima("2023-03-10").noParticipation();
        EnrolmentAssessment late = EVALUATOR.assessEnrolment(EDITION, longInService.build(), day("2023-03-10"));
        assertThat(late.inTime()).isFalse();
        String check = late.findings().stream().map(Finding::code).filter(code -> code.startsWith("enrolment-")).findFirst().orElseThrow();

        EnrolmentAssessment allowed = EVALUATOR.assessEnrolment(EDITION, longInService.dispensation(lifting(check, null, "2023-12-31")).build(),
                day("2023-03-10"));

        assertThat(allowed.inTime()).isTrue();
        assertThat(allowed.start().orElseThrow()).isBefore(late.start().orElseThrow());
        assertThat(allowed.findings()).anySatisfy(finding -> assertThat(finding.say(Locale.ENGLISH)).contains("H-2023-00007"));
    }

    @Test
    void goesWithAnAmountOnlyForTheMaximum() {
        assertThatThrownBy(() -> new Dispensation(UUID.randomUUID(), "H", day("2023-03-01"), Optional.empty(), "frequency", List.of(),
                Optional.of(euro("1.00")), day("2023-12-31"))).isInstanceOf(IllegalArgumentException.class);
    }
}
