package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Money;

/** People and requests of De Hoeksche School; valid by default, so that a test names only what matters to it. */
final class SchemeFixture {

    static final Schemes SCHEMES = Schemes.shipped();
    static final Edition EDITION = SCHEMES.edition("hoeksche-school", 2023);
    static final Evaluator EVALUATOR = new Evaluator();

    private SchemeFixture() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Money euro(String amount) {
        return Money.of(amount);
    }

    static EmploymentFact employment(String unit, String start, String end, String fte) {
        return new EmploymentFact(unit, end == null ? "permanent" : "fixed-term", day(start), Optional.ofNullable(end).map(LocalDate::parse),
                new BigDecimal("36").multiply(new BigDecimal(fte)), new BigDecimal(fte), euro("3500.00"), Map.of("functionGroup", "OP"));
    }

    /** Teaches full time in primary education since 2015 and takes part from 1 January 2023; year-end allowance 2,000, holiday pay 1,800. */
    static Situation.Builder fatima(String today) {
        return Situation.on(day(today)).personName("Fatima").birthDate(day("1985-04-02"))
                .employment(employment("PO", "2015-08-01", null, "1"))
                .participation(day("2023-01-01"))
                .source("year-end-allowance", SourceFact.of(euro("2000.00")));
    }

    static Situation.Builder fatimaWithHolidayPay(String today) {
        return fatima(today).source("holiday-pay", SourceFact.of(euro("1800.00")));
    }

    /** Complete: paid the day before, proof in own name, everything ticked. */
    static RequestAsk ask(String goal, String cost, LocalDate today) {
        Goal terms = EDITION.goal(goal);
        return RequestAsk.draft(goal).withCost(euro(cost)).withExpenseDate(today.minusDays(1))
                .withEvidence(new EvidenceFact(terms.evidence().get(0).code(), today.minusDays(1), true))
                .withDeclarations(terms.declarations().stream().map(Declaration::code).collect(Collectors.toSet()))
                .withConsequencesRead(true);
    }

    static Evaluation judge(Situation situation, String goal, String cost) {
        return EVALUATOR.evaluate(EDITION, situation, ask(goal, cost, situation.today()));
    }

    static PendingRequest pending(String goal, String amount, String submittedAt) {
        return new PendingRequest(goal, goal, euro(amount), Map.of(), java.time.Instant.parse(submittedAt));
    }

    static CapFact cap(String unit, String amount, int guaranteed, int counted, String used, boolean hasPlace) {
        return new CapFact(unit, euro(amount), guaranteed, counted, euro(used), hasPlace);
    }
}
